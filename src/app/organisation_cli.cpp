#include "app/organisation_cli.hpp"

#include "app/with_ledger.hpp"
#include "embedded/embedded_data.hpp"
#include "organisation/actions/change_units.hpp"
#include "organisation/actions/load_organisation.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

namespace app {
namespace {

// The texts of a folder's CSV files; the deque keeps them where they are.
std::vector<organisation::NamedText> read_folder(std::string const& folder, std::deque<std::string>& texts) {
  std::vector<organisation::NamedText> files;
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    auto const& name = texts.emplace_back(entry.path().filename().string());
    files.push_back({name, texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>())});
  }
  return files;
}

// What the published lists do not have is taken from the program's own where the folder has no file of that name.
void add_own(std::vector<organisation::NamedText>& files, std::ostream& out) {
  static constexpr std::array own = std::to_array<std::string_view>({"central-units.csv", "national-forces.csv", "earlier-bodies.csv", "agency-terms.csv"});
  for (auto const name : own) {
    if (std::ranges::find(files, name, &organisation::NamedText::name) != files.end()) continue;
    for (auto const& file : embedded_data())
      if (file.path.ends_with(name)) files.push_back({name, file.bytes}), out << name << ": the program's own\n";
  }
}

int report_problems(std::vector<organisation::FileProblem> const& problems, std::ostream& out) {
  for (auto const& problem : problems) {
    out << problem.file;
    if (problem.line > 0) out << ", line " << problem.line;
    if (!problem.column.empty()) out << ", " << problem.column;
    out << ": " << problem.why << "\n";
  }
  return 1;
}

}  // namespace

int load_organisation(std::string const& database, std::string const& folder, std::ostream& out) {
  std::deque<std::string> texts;
  std::vector<organisation::NamedText> files;
  if (folder.empty())
    for (auto const& file : embedded_data()) files.push_back({file.path, file.bytes});
  else if (std::filesystem::is_directory(folder))
    files = read_folder(folder, texts), add_own(files, out);
  else {
    out << "There is no folder " << folder << "\n";
    return 1;
  }
  auto const read = organisation::read_organisation(files);
  if (!read) return report_problems(read.error(), out);
  return with_ledger(database, out, [&](ledger::Ledger& ledger) {
    auto const loaded = ledger::perform(ledger, ledger::system_scope("command line"), organisation::LoadOrganisation{*read});
    if (!loaded) return report_refusal(loaded.error(), out);
    return report_done(fmt::format("{} regions, {} PDUs, {} central units, {} forces, {} authorities, {} partner agencies.", loaded->regions,
                                   loaded->pdus, loaded->central_units, loaded->forces, loaded->authorities, loaded->agencies), out);
  });
}

int change_organisation(std::string const& database, std::string const& file, std::ostream& out) {
  std::ifstream opened(file, std::ios::binary);
  if (!opened) {
    out << "There is no file " << file << "\n";
    return 1;
  }
  std::string const text{std::istreambuf_iterator<char>(opened), std::istreambuf_iterator<char>()};
  auto const read = organisation::read_unit_changes(text);
  if (!read) return report_problems(read.error(), out);
  return with_ledger(database, out, [&](ledger::Ledger& ledger) {
    auto const changed = ledger::perform(ledger, ledger::system_scope("command line"), organisation::ChangeUnits{*read});
    if (!changed) {
      out << "Nothing was changed.\n";
      return report_refusal(changed.error(), out);
    }
    for (auto const& who : changed->without_place) out << "Has no place now, give a new role: " << who << "\n";
    return report_done(fmt::format("{} changes made, {} teams moved with their people, {} changes wait for their day.", changed->done,
                                   changed->teams_moved, changed->planned), out);
  });
}

}  // namespace app
