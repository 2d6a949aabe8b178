#include "demonstration/built.hpp"

#include "embedded/embedded_policy.hpp"
#include "policy/enquiries.hpp"
#include "policy/inspection_book.hpp"
#include "policy/tier.hpp"
#include "policy/workload.hpp"
#include "policy/training.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace demonstration_kit {
namespace {

struct Folder {
  std::vector<std::string> names = {}, texts = {};
  std::vector<base::EmbeddedFile> files = {};
};

Folder read_folder(std::string const& path, std::string_view extension) {
  Folder folder;
  for (auto const& entry : std::filesystem::directory_iterator(path))
    if (entry.path().extension() == extension) folder.names.push_back(entry.path().filename().string());
  std::ranges::sort(folder.names);
  for (auto const& name : folder.names) {
    std::ostringstream all;
    all << std::ifstream(path + "/" + name).rdbuf();
    folder.texts.push_back(all.str());
  }
  for (std::size_t i = 0; i < folder.names.size(); ++i) folder.files.push_back({folder.names[i], folder.texts[i]});
  return folder;
}

}  // namespace

std::vector<base::EmbeddedFile> const& organisation_files() {
  static Folder const folder = read_folder(SOURCE_DIR "/data/organisation", ".csv");
  return folder.files;
}

ledger::Rules const& rules() {
  static ledger::Rules const all = [] {
    ledger::Rules made;
    made.put(policy::enquiry_rule_book(embedded_policy()));
    made.put(policy::inspection_rule_book(embedded_policy()));
    made.put(policy::tier_rule_book(embedded_policy()));
    made.put(policy::workload_weight_book(embedded_policy()));
    made.put(policy::training_book(embedded_policy()));
    return made;
  }();
  return all;
}

Built::Built(sql::Engine engine, int people, std::uint64_t seed) : database_(engine), connection_(database_.open()) {
  demonstration::build(*connection_, rules(), organisation_files(), {.people = people, .seed = seed});
}

Built& whole_record() {
  static Built record(sql::Engine::sqlite, 11'200);
  return record;
}

}  // namespace demonstration_kit
