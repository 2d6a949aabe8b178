// The same question about the same people, open, or answered lately, is proposed as held before anything is sent.
// A person accepts it (NN-1 or NN-3) or asks anyway.
#pragma once
#include "base/time.hpp"
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/kind.hpp"
#include "enquiries/domain/state.hpp"

#include <optional>
#include <string>
#include <vector>

namespace enquiries {

struct Earlier {
  EnquiryId enquiry = {};
  std::string reference = {};
  EnquiryKind kind = EnquiryKind::police_da;
  AgencyId agency = {};
  EnquiryState state = EnquiryState::sent;
  std::vector<ChildId> children = {};               // asked about
  std::optional<ReturnId> final_return = {};
  std::optional<base::Date> answered_on = {};       // the day of the final return
  std::optional<base::Date> asked_on = {};
};

struct QuestionAbout {
  EnquiryKind kind = EnquiryKind::police_da;
  AgencyId agency = {};
  std::vector<ChildId> children = {};
  std::optional<base::Date> address_since = {};     // the newest address of the person begins here
};

struct Held {
  NotNeeded code = NotNeeded::nn1;                  // NN-1 answered, NN-3 open
  Earlier earlier = {};
};

// The same kind, agency and at least these children.
bool same_question(QuestionAbout const&, Earlier const&);
// Newest answer within `days` first, then open ones; nothing where none fits.
std::vector<Held> proposed_held(QuestionAbout const&, std::vector<Earlier> const&, base::Date today, int days);
// The answer that satisfies a need by itself: no older than `reuse_days`, about the same people and addresses.
std::optional<Earlier> reusable(QuestionAbout const&, std::vector<Earlier> const&, base::Date today, int reuse_days);

}  // namespace enquiries
