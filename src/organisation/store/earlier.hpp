// What stood before June 2021: companies and divisions whose area covered many PDUs. A rating of such a body is never
// shown as a rating of a PDU.
#pragma once
#include "ledger/view.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

struct EarlierRating {
  std::string inspected = {};   // as published: "2018-06"; empty if not known
  std::string published = {};
  std::string overall = {};
  std::string mark = {};        // "published"
  std::string source = {};      // address of what was published
  std::string notes = {};
};
struct EarlierBody {
  std::int64_t id = 0;
  std::string name = {};
  std::string kind = {};        // crc, nps_division
  std::string valid_to = {};    // "2021-06"
  std::string mark = {};        // of the link to this PDU: derived, to_confirm
  std::vector<EarlierRating> ratings = {};
};

std::vector<EarlierBody> earlier_bodies(ledger::View&);  // every one by name, without its ratings
// Bodies whose area held the PDU, linked to itself or to its region.
std::vector<EarlierBody> earlier_bodies_of(ledger::View&, UnitId pdu);

}  // namespace organisation
