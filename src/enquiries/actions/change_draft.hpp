// A draft's parts as they stand on its form; all of them, each time. Incomplete drafts may be kept.
#pragma once
#include "enquiries/domain/question.hpp"
#include "enquiries/domain/ids.hpp"
#include "ledger/ledger.hpp"

namespace enquiries {

struct ChangeDraft {
  EnquiryId enquiry = {};
  int lock_version = 1;              // stale: somebody else changed the draft
  std::string purpose = {};
  std::string gateway = {};
  std::string necessity = {};
  std::string proportionality = {};
  std::string onward_limits = {};
  std::string decision_waiting = {};
  bool search_by_address = false;
  std::optional<base::Date> period_from = {};
  std::optional<base::Date> period_to = {};
  std::string force_areas = {};
  std::string names_to_search = {};
  std::vector<Question> questions = {};
  std::vector<ChildId> children = {};
  std::vector<LinkId> partners = {};
  static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
};
base::Outcome<> run(ledger::Tx&, ChangeDraft const&);

}  // namespace enquiries
