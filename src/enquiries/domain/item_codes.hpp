// The codes of an information item: an incident is a dated, structured entry, so that pattern and recency can be
// shown, and relationships go beyond partners.
#pragma once
#include "base/words.hpp"

namespace enquiries {

enum class ItemKind { incident, known_status, plan_status, concern, nothing_known };
enum class DatePrecision { day, month, year, unknown };
enum class IncidentType {
  physical, sexual, threat_violence, controlling_coercive, economic, psychological, stalking_harassment, damage, breach_of_order, child_neglect, child_abuse, other
};
enum class PersonRole { alleged_perpetrator, perpetrator, victim, both, witness, named_only };
enum class DataCategory { suspect, convicted, victim, witness, other };
enum class Relationship {
  partner, ex_partner, parent, child, step_child, sibling, grandparent, other_family, household, none, unknown
};
enum class ChildrenPresent { yes, no, unknown };
enum class Weapon { none, threatened, used, unknown };
enum class Injury { none, minor, serious, unknown };
enum class IncidentOutcome {
  logged_only, no_further_action, victim_withdrew, caution, protection_notice_or_order, bail, charged, convicted, acquitted, unknown
};
enum class Basis { fact, allegation, intelligence, professional_opinion };
enum class IncidentPlace { home, other_private, public_place, online, unknown };
enum class Disclosable { yes, no, ask_sender };

// As they stand on screen: "Controlling or coercive".
std::string_view name(ItemKind);
std::string_view name(DatePrecision);
std::string_view name(IncidentType);
std::string_view name(PersonRole);
std::string_view name(DataCategory);
std::string_view name(Relationship);
std::string_view name(ChildrenPresent);
std::string_view name(Weapon);
std::string_view name(Injury);
std::string_view name(IncidentOutcome);
std::string_view name(Basis);
std::string_view name(IncidentPlace);
std::string_view name(Disclosable);

}  // namespace enquiries

template <>
struct base::Words<enquiries::ItemKind> {
  static constexpr std::array table{
      base::Word{enquiries::ItemKind::incident, "incident"},
      base::Word{enquiries::ItemKind::known_status, "known_status"},
      base::Word{enquiries::ItemKind::plan_status, "plan_status"},
      base::Word{enquiries::ItemKind::concern, "concern"},
      base::Word{enquiries::ItemKind::nothing_known, "nothing_known"},
  };
};
template <>
struct base::Words<enquiries::DatePrecision> {
  static constexpr std::array table{
      base::Word{enquiries::DatePrecision::day, "day"},
      base::Word{enquiries::DatePrecision::month, "month"},
      base::Word{enquiries::DatePrecision::year, "year"},
      base::Word{enquiries::DatePrecision::unknown, "unknown"},
  };
};
template <>
struct base::Words<enquiries::IncidentType> {
  static constexpr std::array table{
      base::Word{enquiries::IncidentType::physical, "physical"},
      base::Word{enquiries::IncidentType::sexual, "sexual"},
      base::Word{enquiries::IncidentType::threat_violence, "threat_violence"},
      base::Word{enquiries::IncidentType::controlling_coercive, "controlling_coercive"},
      base::Word{enquiries::IncidentType::economic, "economic"},
      base::Word{enquiries::IncidentType::psychological, "psychological"},
      base::Word{enquiries::IncidentType::stalking_harassment, "stalking_harassment"},
      base::Word{enquiries::IncidentType::damage, "damage"},
      base::Word{enquiries::IncidentType::breach_of_order, "breach_of_order"},
      base::Word{enquiries::IncidentType::child_neglect, "child_neglect"},
      base::Word{enquiries::IncidentType::child_abuse, "child_abuse"},
      base::Word{enquiries::IncidentType::other, "other"},
  };
};
template <>
struct base::Words<enquiries::PersonRole> {
  static constexpr std::array table{
      base::Word{enquiries::PersonRole::alleged_perpetrator, "alleged_perpetrator"},
      base::Word{enquiries::PersonRole::perpetrator, "perpetrator"},
      base::Word{enquiries::PersonRole::victim, "victim"},
      base::Word{enquiries::PersonRole::both, "both"},
      base::Word{enquiries::PersonRole::witness, "witness"},
      base::Word{enquiries::PersonRole::named_only, "named_only"},
  };
};
template <>
struct base::Words<enquiries::DataCategory> {
  static constexpr std::array table{
      base::Word{enquiries::DataCategory::suspect, "suspect"},
      base::Word{enquiries::DataCategory::convicted, "convicted"},
      base::Word{enquiries::DataCategory::victim, "victim"},
      base::Word{enquiries::DataCategory::witness, "witness"},
      base::Word{enquiries::DataCategory::other, "other"},
  };
};
template <>
struct base::Words<enquiries::Relationship> {
  static constexpr std::array table{
      base::Word{enquiries::Relationship::partner, "partner"},
      base::Word{enquiries::Relationship::ex_partner, "ex_partner"},
      base::Word{enquiries::Relationship::parent, "parent"},
      base::Word{enquiries::Relationship::child, "child"},
      base::Word{enquiries::Relationship::step_child, "step_child"},
      base::Word{enquiries::Relationship::sibling, "sibling"},
      base::Word{enquiries::Relationship::grandparent, "grandparent"},
      base::Word{enquiries::Relationship::other_family, "other_family"},
      base::Word{enquiries::Relationship::household, "household"},
      base::Word{enquiries::Relationship::none, "none"},
      base::Word{enquiries::Relationship::unknown, "unknown"},
  };
};
template <>
struct base::Words<enquiries::ChildrenPresent> {
  static constexpr std::array table{
      base::Word{enquiries::ChildrenPresent::yes, "yes"},
      base::Word{enquiries::ChildrenPresent::no, "no"},
      base::Word{enquiries::ChildrenPresent::unknown, "unknown"},
  };
};
template <>
struct base::Words<enquiries::Weapon> {
  static constexpr std::array table{
      base::Word{enquiries::Weapon::none, "none"},
      base::Word{enquiries::Weapon::threatened, "threatened"},
      base::Word{enquiries::Weapon::used, "used"},
      base::Word{enquiries::Weapon::unknown, "unknown"},
  };
};
template <>
struct base::Words<enquiries::Injury> {
  static constexpr std::array table{
      base::Word{enquiries::Injury::none, "none"},
      base::Word{enquiries::Injury::minor, "minor"},
      base::Word{enquiries::Injury::serious, "serious"},
      base::Word{enquiries::Injury::unknown, "unknown"},
  };
};
template <>
struct base::Words<enquiries::IncidentOutcome> {
  static constexpr std::array table{
      base::Word{enquiries::IncidentOutcome::logged_only, "logged_only"},
      base::Word{enquiries::IncidentOutcome::no_further_action, "no_further_action"},
      base::Word{enquiries::IncidentOutcome::victim_withdrew, "victim_withdrew"},
      base::Word{enquiries::IncidentOutcome::caution, "caution"},
      base::Word{enquiries::IncidentOutcome::protection_notice_or_order, "protection_notice_or_order"},
      base::Word{enquiries::IncidentOutcome::bail, "bail"},
      base::Word{enquiries::IncidentOutcome::charged, "charged"},
      base::Word{enquiries::IncidentOutcome::convicted, "convicted"},
      base::Word{enquiries::IncidentOutcome::acquitted, "acquitted"},
      base::Word{enquiries::IncidentOutcome::unknown, "unknown"},
  };
};
template <>
struct base::Words<enquiries::Basis> {
  static constexpr std::array table{
      base::Word{enquiries::Basis::fact, "fact"},
      base::Word{enquiries::Basis::allegation, "allegation"},
      base::Word{enquiries::Basis::intelligence, "intelligence"},
      base::Word{enquiries::Basis::professional_opinion, "professional_opinion"},
  };
};
template <>
struct base::Words<enquiries::IncidentPlace> {
  static constexpr std::array table{
      base::Word{enquiries::IncidentPlace::home, "home"},
      base::Word{enquiries::IncidentPlace::other_private, "other_private"},
      base::Word{enquiries::IncidentPlace::public_place, "public"},
      base::Word{enquiries::IncidentPlace::online, "online"},
      base::Word{enquiries::IncidentPlace::unknown, "unknown"},
  };
};
template <>
struct base::Words<enquiries::Disclosable> {
  static constexpr std::array table{
      base::Word{enquiries::Disclosable::yes, "yes"},
      base::Word{enquiries::Disclosable::no, "no"},
      base::Word{enquiries::Disclosable::ask_sender, "ask_sender"},
  };
};
