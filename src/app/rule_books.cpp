#include "app/rule_books.hpp"

#include "embedded/embedded_policy.hpp"
#include "identity/domain/policy.hpp"
#include "organisation/store/training_desk.hpp"
#include "outbox/domain/settings.hpp"
#include "policy/enquiries.hpp"
#include "policy/inspection_book.hpp"
#include "policy/map.hpp"
#include "policy/risk.hpp"
#include "policy/tier.hpp"
#include "policy/workforce.hpp"
#include "policy/training.hpp"
#include "policy/workload.hpp"
#include "workforce/store/skills.hpp"

#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace app {
namespace {

// The policy files of a folder, in place of the embedded ones. The deque keeps the texts where they are.
struct Folder {
  std::deque<std::string> texts = {};
  std::vector<base::EmbeddedFile> files = {};
};

Folder read_folder(std::string const& path) {
  Folder folder;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(path)) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    auto const& name = folder.texts.emplace_back(entry.path().lexically_relative(path).generic_string());
    auto const& text = folder.texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    folder.files.push_back({name, text});
  }
  return folder;
}

ledger::Rules books_of(std::span<base::EmbeddedFile const> files) {
  ledger::Rules rules;
  rules.put(identity::Policy{});
  rules.put(outbox::Settings{});
  rules.put(policy::enquiry_rule_book(files));
  rules.put(policy::risk_rule_book(files));
  rules.put(policy::inspection_rule_book(files));
  rules.put(policy::map_layout(files));
  rules.put(policy::tier_rule_book(files));
  rules.put(policy::workload_weight_book(files));
  rules.put(policy::staffing_book(files));
  rules.put(policy::training_book(files));
  rules.put(organisation::TrainingDesk{.standing = workforce::standing_for});
  return rules;
}

}  // namespace

ledger::Rules rule_books(std::string const& folder) {
  if (folder.empty()) return books_of(embedded_policy());
  return books_of(read_folder(folder).files);
}

}  // namespace app
