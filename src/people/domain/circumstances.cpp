#include "people/domain/circumstances.hpp"

namespace people {
namespace {

struct NamedFact {
  std::string_view name;
  bool Circumstances::*fact;
  std::string_view words;
};
constexpr std::array named_facts{
    NamedFact{"household.child", &Circumstances::household_child, "a child in the household"},
    NamedFact{"household.unborn", &Circumstances::household_unborn, "an unborn child in the household"},
    NamedFact{"contact.child", &Circumstances::contact_child, "contact with a child"},
    NamedFact{"partner.current", &Circumstances::partner_current, "a partner"},
    NamedFact{"partner.ex", &Circumstances::partner_ex, "a former partner"},
    NamedFact{"offence.da", &Circumstances::offence_da, "an offence of domestic abuse"},
    NamedFact{"offence.child", &Circumstances::offence_child, "an offence against a child"},
    NamedFact{"address.proposed", &Circumstances::address_proposed, "a proposed address"},
    NamedFact{"address.others", &Circumstances::address_others, "others live at the address"},
};
constexpr std::string_view flag_prefix = "flag.";
constexpr std::string_view rosh_prefix = "rosh=";
constexpr std::string_view order_prefix = "order.kind=";

template <class E>
std::optional<E> valued(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return std::nullopt;
  return base::from_word<E>(name.substr(prefix.size()));
}

NamedFact const* named(std::string_view name) {
  auto const found = std::ranges::find(named_facts, name, &NamedFact::name);
  return found == named_facts.end() ? nullptr : &*found;
}

void take_sentences(Circumstances& facts, std::vector<Sentence> const& sentences, base::Date day) {
  Sentence const* newest = nullptr;
  Sentence const* tiered = nullptr;
  for (auto const& sentence : sentences) {
    facts.offence_da |= sentence.offence_da || sentence.da_identifier;
    facts.offence_child |= sentence.offence_child;
    if (!in_force(sentence, day)) continue;
    facts.mappa_level = std::max(facts.mappa_level, sentence.mappa_level);
    if (!newest || newest->started <= sentence.started) newest = &sentence;
    if (!sentence.tier.empty() && (!tiered || tiered->started <= sentence.started)) tiered = &sentence;
  }
  if (newest) facts.order_kind = newest->kind;
  if (tiered) facts.tier = tiered->tier;
}

void take_children(Circumstances& facts, std::vector<Child> const& children, base::Date day) {
  for (auto const& child : children) {
    if (!in_force(child, day)) continue;
    bool const household = child.contact == ContactKind::household;
    facts.household_child |= household && !unborn(child);
    facts.household_unborn |= unborn(child) && child.contact != ContactKind::no_contact;
    facts.contact_child |= child.contact == ContactKind::contact;
  }
}

void take_adults(Circumstances& facts, std::vector<Link> const& links, base::Date day) {
  for (auto const& link : links) {
    bool const partner = link.relation == Relation::partner;
    facts.partner_current |= partner && in_force(link, day);
    // A partner whose link has ended is a former partner, whether or not anybody said so.
    facts.partner_ex |= link.relation == Relation::ex_partner || (partner && link.to && *link.to <= day);
    facts.address_others |= link.in_household && in_force(link, day);
  }
}

void take_addresses(Circumstances& facts, std::vector<Address> const& addresses, base::Date day) {
  for (auto const& address : addresses) {
    bool const proposed = address.kind == AddressKind::proposed && (!address.to || day < *address.to);
    facts.address_proposed |= proposed;
    facts.address_others |= address.others_live_there && (proposed || lived_at(address, day));
  }
}

}  // namespace

Circumstances circumstances_of(KnownParts const& parts, base::Date day) {
  Circumstances facts{.rosh = parts.rosh};
  for (auto const& flag : parts.flags)
    if (in_force(flag, day) && !facts.has(flag.code)) facts.flags.push_back(flag.code);
  take_sentences(facts, parts.sentences, day);
  take_children(facts, parts.children, day);
  take_adults(facts, parts.links, day);
  take_addresses(facts, parts.addresses, day);
  return facts;
}

bool is_fact_name(std::string_view name) {
  return named(name) || valued<FlagCode>(name, flag_prefix) || valued<Rosh>(name, rosh_prefix) ||
         valued<SentenceKind>(name, order_prefix);
}

bool holds(Circumstances const& facts, std::string_view name) {
  if (auto const* fact = named(name)) return facts.*(fact->fact);
  if (auto code = valued<FlagCode>(name, flag_prefix)) return facts.has(*code);
  if (auto level = valued<Rosh>(name, rosh_prefix)) return facts.rosh == *level;
  if (auto kind = valued<SentenceKind>(name, order_prefix)) return facts.order_kind == kind;
  return false;
}

std::string fact_in_words(std::string_view name) {
  if (auto const* fact = named(name)) return std::string(fact->words);
  if (auto code = valued<FlagCode>(name, flag_prefix)) return fmt::format("{} flag", label(*code));
  if (auto level = valued<Rosh>(name, rosh_prefix)) return fmt::format("risk of serious harm: {}", label(*level));
  if (auto kind = valued<SentenceKind>(name, order_prefix)) return std::string(label(*kind));
  return {};
}

}  // namespace people
