// A made-up person on probation with everything the register holds about them.
#pragma once
#include "base/random.hpp"
#include "demonstration/domain/names.hpp"
#include "demonstration/domain/world.hpp"
#include "people/domain/address.hpp"
#include "people/domain/alias.hpp"
#include "people/domain/child.hpp"
#include "people/domain/circumstances.hpp"
#include "people/domain/identifier.hpp"
#include "people/domain/person.hpp"

namespace demonstration {

struct RoshDecided {
  people::Rosh level = people::Rosh::not_assessed;
  base::Date on = {};
};
struct Allocated {
  std::optional<StaffId> staff = {};
  UnitId team = {};
  base::Date from = {};
  std::optional<base::Date> to = {};
};
struct Listed {
  AccountId account = {};
  std::string reason = {};
};

struct MadePerson {
  people::Person person = {};
  std::vector<people::Alias> aliases = {};
  std::vector<people::Identifier> identifiers = {};
  std::vector<people::Address> addresses = {};      // the main one first
  std::vector<people::Link> links = {};
  std::vector<people::Child> children = {};
  std::vector<people::Sentence> sentences = {};     // the newest first
  std::vector<people::Flag> flags = {};
  std::vector<RoshDecided> levels = {};
  std::vector<Allocated> allocations = {};
  std::vector<Listed> excluded = {};
  std::vector<Listed> permitted = {};
  base::Instant recorded_at = {};

  people::KnownParts known() const { return {person.rosh, flags, sentences, links, children, addresses}; }
  people::Sentence const& order() const { return sentences.front(); }
};

// What the plan of the unit asks of this person; the rest is drawn.
struct Wanted {
  std::int64_t nth = 0;                      // counts the people of the whole record: the case reference comes of it
  bool order_ended = false;                  // an order that has ended, and nothing after it
  bool settled = false;                      // an order that began long ago: there was time to ask and to wait
  int children = 0;                          // of the household or in contact, in force today
};

// Not yet allocated, without a key of its own or of its parts.
MadePerson draw_person(base::Random&, Wanted const&, Pdu const&, World const&);

}  // namespace demonstration
