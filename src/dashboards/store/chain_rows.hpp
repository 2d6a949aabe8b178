// The rows behind the numbers of the chain and of the children's fifth step: the same conditions as the counts.
#pragma once
#include "base/words.hpp"
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/state.hpp"
#include "ledger/view.hpp"

namespace dashboards {

enum class ChainStep { needed, asked, answered, used, not_needed };
enum class ChildStep { known, asked, answered, used, in_place };

struct ChainNarrow {
  ChainStep step = ChainStep::needed;
  std::optional<std::int64_t> agency = {};   // 0: to be chosen
  std::string trigger = {};
};
struct ChainRow {
  std::int64_t need = 0;
  ledger::PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  enquiries::EnquiryKind kind = enquiries::EnquiryKind::police_da;
  std::string agency = {};                   // empty: to be chosen
  std::string triggers = {};
  enquiries::NeedState state = enquiries::NeedState::needed;
  base::Date ask_by = {};
  std::optional<std::int64_t> enquiry = {};
  std::string reference = {};
  std::string enquiry_state = {};
};
std::vector<ChainRow> chain_rows(ledger::View&, ledger::Place, base::Date since, ChainNarrow const&, int limit, std::int64_t after);
std::int64_t count_chain_rows(ledger::View&, ledger::Place, base::Date since, ChainNarrow const&);

struct ChildRow {
  ledger::PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  std::string child_surname = {};
  std::string child_forenames = {};
  std::string authority = {};
};
std::vector<ChildRow> child_rows(ledger::View&, ledger::Place, ChildStep, int limit, std::int64_t after);
std::int64_t count_child_rows(ledger::View&, ledger::Place, ChildStep);

}  // namespace dashboards

template <>
struct base::Words<dashboards::ChainStep> {
  static constexpr std::array table{base::Word{dashboards::ChainStep::needed, "needed"}, base::Word{dashboards::ChainStep::asked, "asked"}, base::Word{dashboards::ChainStep::answered, "answered"},
                                    base::Word{dashboards::ChainStep::used, "used"}, base::Word{dashboards::ChainStep::not_needed, "not_needed"}};
};
template <>
struct base::Words<dashboards::ChildStep> {
  static constexpr std::array table{base::Word{dashboards::ChildStep::known, "known"}, base::Word{dashboards::ChildStep::asked, "asked"}, base::Word{dashboards::ChildStep::answered, "answered"},
                                    base::Word{dashboards::ChildStep::used, "used"}, base::Word{dashboards::ChildStep::in_place, "in_place"}};
};
