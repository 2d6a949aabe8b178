// What is known about a person on a day, in the fact names of the rule table. Computed from the record, never stored.
#pragma once
#include "people/domain/address.hpp"
#include "people/domain/child.hpp"
#include "people/domain/flag.hpp"
#include "people/domain/link.hpp"
#include "people/domain/rosh.hpp"
#include "people/domain/sentence.hpp"

namespace people {

struct Circumstances {
  std::vector<FlagCode> flags = {};       // flag.X: in force
  Rosh rosh = Rosh::not_assessed;
  bool household_child = false;           // household.child
  bool household_unborn = false;          // household.unborn
  bool contact_child = false;             // contact.child: contact outside the household
  bool partner_current = false;           // partner.current
  bool partner_ex = false;                // partner.ex
  bool offence_da = false;                // offence.da: of any sentence, ended or not
  bool offence_child = false;             // offence.child: the same
  bool address_proposed = false;          // address.proposed
  bool address_others = false;            // address.others: others live where the person lives or would live
  std::optional<SentenceKind> order_kind = {};  // order.kind: of the newest sentence in force
  std::string tier = {};                  // of the newest order in force that has one
  int mappa_level = 0;                    // the highest in force

  bool has(FlagCode code) const { return std::ranges::find(flags, code) != flags.end(); }
};

// The parts of a record that circumstances rest on.
struct KnownParts {
  Rosh rosh = Rosh::not_assessed;
  std::vector<Flag> flags = {};
  std::vector<Sentence> sentences = {};
  std::vector<Link> links = {};
  std::vector<Child> children = {};
  std::vector<Address> addresses = {};
};
Circumstances circumstances_of(KnownParts const&, base::Date day);

// Fact names: "flag.RCPR", "household.child" … ; with a value "rosh=high", "order.kind=licence".
bool is_fact_name(std::string_view name);
// False for names that are not fact names: rule tables are checked with is_fact_name when they are read.
bool holds(Circumstances const&, std::string_view name);
// In words for "why": "child protection flag", "a child in the household".
std::string fact_in_words(std::string_view name);

}  // namespace people
