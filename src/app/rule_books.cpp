#include "app/rule_books.hpp"

#include "embedded/embedded_policy.hpp"
#include "identity/domain/policy.hpp"
#include "organisation/store/training_desk.hpp"
#include "outbox/domain/settings.hpp"
#include "policy/allocation.hpp"
#include "policy/enquiries.hpp"
#include "policy/inspection_book.hpp"
#include "policy/map.hpp"
#include "policy/risk.hpp"
#include "policy/tier.hpp"
#include "policy/workforce.hpp"
#include "policy/training.hpp"
#include "policy/workload.hpp"
#include "risk/store/more_to_countersign.hpp"
#include "workload/pages/report_check_page.hpp"
#include "workload/store/against_deputy.hpp"
#include "workload/store/training_gaps.hpp"
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

// What allocation shows of training beside a candidate.
std::optional<std::vector<workload::TrainingGap>> training_gaps(ledger::View& view, std::vector<ledger::StaffId> const& staff) {
  if (!workforce::any_records(view, view.scope().place)) return std::nullopt;
  auto const& topics = view.rules<workforce::TrainingBook>().on(view.today()).topics;
  std::vector<workload::TrainingGap> gaps;
  for (auto const id : staff)
    if (auto const row = workforce::skills_of(view, id))
      for (std::size_t i = 0; i < row->topics.size(); ++i)
        if (workforce::is_gap(row->topics[i].standing.skill)) gaps.push_back({id, topics[i].name});
  return gaps;
}

ledger::Rules books_of(std::span<base::EmbeddedFile const> files) {
  ledger::Rules rules;
  rules.put(identity::Policy{});
  rules.put(outbox::Settings{});
  rules.put(policy::allocation_rule_book(files));
  rules.put(policy::enquiry_rule_book(files));
  rules.put(policy::risk_rule_book(files));
  rules.put(policy::inspection_rule_book(files));
  rules.put(policy::map_layout(files));
  rules.put(policy::tier_rule_book(files));
  rules.put(policy::workload_weight_book(files));
  rules.put(policy::staffing_book(files));
  rules.put(policy::training_book(files));
  rules.put(organisation::TrainingDesk{.standing = workforce::standing_for});
  rules.put(organisation::ConflictDesk{.against = workload::against_deputy});
  rules.put(risk::MoreToCountersign{.of = workload::pages::to_countersign});
  rules.put(workload::TrainingGaps{.of = training_gaps});
  return rules;
}

}  // namespace

ledger::Rules rule_books(std::string const& folder) {
  if (folder.empty()) return books_of(embedded_policy());
  return books_of(read_folder(folder).files);
}

}  // namespace app
