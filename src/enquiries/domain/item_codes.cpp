#include "enquiries/domain/item_codes.hpp"

namespace enquiries {

std::string_view name(ItemKind value) {
  switch (value) {
    case ItemKind::incident: return "Incident";
    case ItemKind::known_status: return "Known to the service";
    case ItemKind::plan_status: return "Plan";
    case ItemKind::concern: return "Concern";
    case ItemKind::nothing_known: return "Nothing known";
  }
  return {};
}

std::string_view name(DatePrecision value) {
  switch (value) {
    case DatePrecision::day: return "Day";
    case DatePrecision::month: return "Month";
    case DatePrecision::year: return "Year";
    case DatePrecision::unknown: return "Not known";
  }
  return {};
}

std::string_view name(IncidentType value) {
  switch (value) {
    case IncidentType::physical: return "Physical";
    case IncidentType::sexual: return "Sexual";
    case IncidentType::threat_violence: return "Threat of violence";
    case IncidentType::controlling_coercive: return "Controlling or coercive";
    case IncidentType::economic: return "Economic";
    case IncidentType::psychological: return "Psychological";
    case IncidentType::stalking_harassment: return "Stalking or harassment";
    case IncidentType::damage: return "Damage";
    case IncidentType::breach_of_order: return "Breach of an order";
    case IncidentType::child_neglect: return "Child neglect";
    case IncidentType::child_abuse: return "Child abuse";
    case IncidentType::other: return "Other";
  }
  return {};
}

std::string_view name(PersonRole value) {
  switch (value) {
    case PersonRole::alleged_perpetrator: return "Alleged perpetrator";
    case PersonRole::perpetrator: return "Perpetrator";
    case PersonRole::victim: return "Victim";
    case PersonRole::both: return "Both perpetrator and victim";
    case PersonRole::witness: return "Witness";
    case PersonRole::named_only: return "Named only";
  }
  return {};
}

std::string_view name(DataCategory value) {
  switch (value) {
    case DataCategory::suspect: return "Suspect";
    case DataCategory::convicted: return "Convicted";
    case DataCategory::victim: return "Victim";
    case DataCategory::witness: return "Witness";
    case DataCategory::other: return "Other";
  }
  return {};
}

std::string_view name(Relationship value) {
  switch (value) {
    case Relationship::partner: return "Partner";
    case Relationship::ex_partner: return "Former partner";
    case Relationship::parent: return "Parent";
    case Relationship::child: return "Child";
    case Relationship::step_child: return "Stepchild";
    case Relationship::sibling: return "Brother or sister";
    case Relationship::grandparent: return "Grandparent";
    case Relationship::other_family: return "Other family";
    case Relationship::household: return "Same household";
    case Relationship::none: return "None";
    case Relationship::unknown: return "Not known";
  }
  return {};
}

std::string_view name(ChildrenPresent value) {
  switch (value) {
    case ChildrenPresent::yes: return "Yes";
    case ChildrenPresent::no: return "No";
    case ChildrenPresent::unknown: return "Not known";
  }
  return {};
}

std::string_view name(Weapon value) {
  switch (value) {
    case Weapon::none: return "None";
    case Weapon::threatened: return "Threatened";
    case Weapon::used: return "Used";
    case Weapon::unknown: return "Not known";
  }
  return {};
}

std::string_view name(Injury value) {
  switch (value) {
    case Injury::none: return "None";
    case Injury::minor: return "Minor";
    case Injury::serious: return "Serious";
    case Injury::unknown: return "Not known";
  }
  return {};
}

std::string_view name(IncidentOutcome value) {
  switch (value) {
    case IncidentOutcome::logged_only: return "Logged only";
    case IncidentOutcome::no_further_action: return "No further action";
    case IncidentOutcome::victim_withdrew: return "Victim withdrew";
    case IncidentOutcome::caution: return "Caution";
    case IncidentOutcome::protection_notice_or_order: return "Protection notice or order";
    case IncidentOutcome::bail: return "Bail";
    case IncidentOutcome::charged: return "Charged";
    case IncidentOutcome::convicted: return "Convicted";
    case IncidentOutcome::acquitted: return "Acquitted";
    case IncidentOutcome::unknown: return "Not known";
  }
  return {};
}

std::string_view name(Basis value) {
  switch (value) {
    case Basis::fact: return "Fact";
    case Basis::allegation: return "Allegation";
    case Basis::intelligence: return "Intelligence";
    case Basis::professional_opinion: return "Professional opinion";
  }
  return {};
}

std::string_view name(IncidentPlace value) {
  switch (value) {
    case IncidentPlace::home: return "Home";
    case IncidentPlace::other_private: return "Other private place";
    case IncidentPlace::public_place: return "Public place";
    case IncidentPlace::online: return "Online";
    case IncidentPlace::unknown: return "Not known";
  }
  return {};
}

std::string_view name(Disclosable value) {
  switch (value) {
    case Disclosable::yes: return "May be disclosed to the person";
    case Disclosable::no: return "Not to be disclosed to the person";
    case Disclosable::ask_sender: return "Ask the sender before disclosing";
  }
  return {};
}

}  // namespace enquiries
