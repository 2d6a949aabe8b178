#include "people/domain/in_words.hpp"

#include "people/domain/mappa.hpp"
#include "people/domain/person.hpp"

namespace people {
namespace {

using Parts = std::vector<std::string>;

// The parts that are not empty, with commas.
std::string listed(Parts parts) {
  std::erase(parts, std::string{});
  return fmt::format("{}", fmt::join(parts, ", "));
}
std::string only_if(bool is_so, std::string_view words) { return std::string(is_so ? words : std::string_view{}); }

}  // namespace

std::string capital(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string dates_in_words(base::Date from, std::optional<base::Date> to) {
  std::string const begin = "from " + base::date_in_full(from);
  return to ? begin + " until " + base::date_in_full(*to) : begin;
}

std::string in_words(Alias const& alias) {
  return listed({fmt::format("{} ({})", full_name(alias.forenames, alias.surname), label(alias.kind)),
                 alias.birth_date ? "born " + base::date_in_full(*alias.birth_date) : ""});
}

std::string in_words(Identifier const& identifier) {
  return fmt::format("{} {}{}", label(identifier.kind), identifier.valid ? identifier.canonical : identifier.typed,
                     identifier.valid ? "" : " (fails its check)");
}

std::string in_words(Address const& address) {
  return listed({on_one_line(address.lines, address.postcode), dates_in_words(address.from, address.to),
                 only_if(address.others_live_there, "others live there")});
}

std::string in_words(Link const& link) {
  return listed({full_name(link.forenames, link.surname), std::string(label(link.relation)),
                 link.birth_date ? "born " + base::date_in_full(*link.birth_date) : "",
                 only_if(link.victim != Victim::no, label(link.victim)), only_if(link.in_household, "in the household"),
                 on_one_line(link.address_lines, link.postcode), dates_in_words(link.from, link.to)});
}

std::string in_words(Child const& child) {
  std::string const born = child.birth_date ? base::date_in_full(*child.birth_date) : "";
  std::string const expected = child.expected_date && !child.birth_date ? "expected " + base::date_in_full(*child.expected_date) : "";
  return listed({name_of(child), std::string(label(child.relation)), born, expected, std::string(label(child.contact)),
                 on_one_line(child.address_lines, child.postcode), child.to ? "until " + base::date_in_full(*child.to) : ""});
}

std::string in_words(Sentence const& sentence) {
  return listed({std::string(label(sentence.kind)), sentence.offence, dates_in_words(sentence.started, sentence.ended),
                 sentence.ends ? "planned to end " + base::date_in_full(*sentence.ends) : "",
                 only_if(sentence.da_identifier, "domestic abuse identifier"),
                 sentence.tier.empty() ? "" : "tier " + sentence.tier,
                 sentence.mappa_level > 0 ? "MAPPA " + mappa_in_words(sentence.mappa_level, sentence.mappa_category) : "",
                 sentence.requirements,
                 sentence.release_date ? "release " + base::date_in_full(*sentence.release_date) : "",
                 sentence.hearing_at ? "hearing " + base::date_and_time(*sentence.hearing_at) : ""});
}

std::string in_words(Flag const& flag) {
  return listed({std::string(label(flag.code)), dates_in_words(flag.started, flag.ended), flag.notes});
}

}  // namespace people
