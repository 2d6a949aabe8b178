#include "enquiries/domain/case_record.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

// Contact codes and outcomes of the case record (ministryofjustice/hmpps-manage-people-on-probation-ui); which outcome
// belongs to which code is read from the same code base.
std::string requested_line(EnquiryText const& of) {
  if (of.kind == EnquiryKind::police_da) {
    auto const* outcome = of.held ? "not sent because up-to-date information is held"
                                  : of.domestic_abuse ? "domestic abuse" : "other check, not domestic abuse";
    return fmt::format("C369 Police intelligence enquiries requested: {}", outcome);
  }
  auto const* outcome = of.held ? "not sent because up-to-date information is held" : "sent to local authority children's service";
  return fmt::format("SFGC Safeguarding enquiries requested: {}", outcome);
}

bool any_known(std::vector<ChildAnswer> const& children) {
  return std::ranges::any_of(children, [](ChildAnswer const& child) { return child.known == Known::open_case || child.known == Known::closed_case; });
}

std::string received_line(ReturnText const& of) {
  if (of.kind == EnquiryKind::police_da) return "C515 Police intelligence enquiries, response received";
  return fmt::format("SFRR Safeguarding enquiries, response received: {}",
                     any_known(of.content.children) ? "known to social services" : "not known to social services");
}

std::string stamp(base::Instant at) {
  auto const local = base::to_london(at);
  auto const day = std::chrono::floor<std::chrono::days>(local);
  return base::date_numbers(day) + ' ' + base::iso(local).substr(11, 5);
}

std::string about(EnquiryText const& of) {
  std::string who = "the person";
  if (of.partners > 0) who += of.partners == 1 ? "; partner 1" : fmt::format("; partners 1 to {}", of.partners);
  if (of.children > 0) who += of.children == 1 ? "; child 1" : fmt::format("; children 1 to {}", of.children);
  if (of.period_from) who += "; period from " + base::date_numbers(*of.period_from);
  return who;
}

std::string reasons(EnquiryText const& of) {
  std::string joined;
  for (auto const& [name, id] : of.reasons) joined += fmt::format("{}{} ({})", joined.empty() ? "" : "; ", base::ascii_lower(name.substr(0, 1)) + name.substr(std::min<std::size_t>(1, name.size())), id);
  return joined.empty() ? "asked by the practitioner" : joined;
}

std::string_view kind_name(ReturnText const& of) {
  if (is_spoken(of.route))
    return of.confirmed ? "by telephone or in a meeting, confirmed in writing" : "by telephone or in a meeting, interim until confirmed";
  switch (of.content.kind) {
    case ReturnKind::interim: return "interim";
    case ReturnKind::final_return: return "final";
    case ReturnKind::corrected: return "corrected";
  }
  return {};
}

std::string_view known_name(Known known) {
  switch (known) {
    case Known::never: return "never known";
    case Known::closed_case: return "known, closed";
    case Known::open_case: return "known, open";
    case Known::not_searched: return "not searched";
  }
  return {};
}

void add_wrapped(std::string& text, std::string_view line) {
  for (auto const& part : wrapped(line)) text += part + '\n';
}

void add_if(std::string& text, std::string_view label, std::string_view value) {
  if (!base::trim(value).empty()) add_wrapped(text, fmt::format("{}: {}", label, base::trim(value)));
}

void add_children(std::string& text, std::vector<ChildAnswer> const& children) {
  int number = 0;
  for (auto const& child : children) {
    auto const who = child.child ? fmt::format("Child {}", ++number) : std::string("Any other child of this household");
    std::string line = fmt::format("{}: {}", who, known_name(child.known));
    for (auto const& part : {child.status, child.plan, child.dates})
      if (!part.empty()) line += "; " + part;
    if (!child.contact_conditions.empty()) line += "; contact: " + child.contact_conditions;
    if (!child.not_ours_code.empty()) line += "; another authority is responsible";
    add_wrapped(text, line);
  }
}

}  // namespace

// Names of partners and children are numbered, not written: the case record shows them to more people than the answer
// was for.
std::string for_case_record(EnquiryText const& of) {
  std::string text;
  add_wrapped(text, requested_line(of));
  auto const due = of.due ? ", due " + base::date_numbers(*of.due) : std::string{};
  add_wrapped(text, fmt::format("{}  Enquiry {} to {}{}", stamp(of.asked_at), of.reference, of.agency, due));
  add_wrapped(text, fmt::format("Why: {}. Waiting on it: {}", reasons(of), of.decision_waiting));
  add_wrapped(text, "About: " + about(of));
  return text;
}

std::string for_case_record(ReturnText const& of) {
  std::string text;
  add_wrapped(text, received_line(of));
  add_wrapped(text, fmt::format("{}  Enquiry {} returned by {}: {}", stamp(of.returned_at), of.reference, of.agency, kind_name(of)));
  add_if(text, "Said by", of.said_by);
  add_if(text, "Searched", of.content.searched);
  for (auto const& answer : of.content.answers) {
    auto line = fmt::format("{} {}", base::word(answer.question), base::ascii_lower(name(answer.code)));
    if (!answer.reason.empty()) line += ": " + answer.reason;
    add_wrapped(text, line);
  }
  add_children(text, of.content.children);
  for (auto const& item : of.content.items) text += item_lines(item, of.content.disclosable);
  add_if(text, "Not given", of.content.redactions);
  add_if(text, "Handling", of.content.handling);
  return text;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t length = 0;
  auto const end_line = [&] {
    lines.push_back(std::move(line));
    line.clear();
    length = 0;
  };
  auto add_word = [&](std::u32string_view word) {
    for (char32_t c : word) {
      if (length == width) end_line();
      base::append_utf8(line, c);
      ++length;
    }
  };
  for (auto paragraph : base::split(text, '\n')) {
    for (auto word : base::split(base::trim(paragraph), ' ')) {
      auto const points = base::decode_utf8(word);
      if (length > 0 && length + 1 + points.size() > width) end_line();
      else if (length > 0 || !line.empty()) add_word(U" ");
      add_word(points);
    }
    end_line();
  }
  return lines;
}

std::string ended(std::string_view sentence) {
  std::string whole(base::trim(sentence));
  if (!whole.empty() && std::string_view(".?!").find(whole.back()) == std::string_view::npos) whole += '.';
  return whole;
}

std::string item_lines(ItemContent const& item, Disclosable of_the_return) {
  auto line = item.kind == ItemKind::incident
                  ? item_date(item) + ": " + ended(what_happened(item))
                  : fmt::format("{}{}: {}", item.date_from ? item_date(item) + ": " : std::string{}, name(item.kind), what_happened(item));
  if (item.kind == ItemKind::incident) {
    line += fmt::format(" Role: {}. Children present: {}", item.person_role ? base::ascii_lower(name(*item.person_role)) : "not stated",
                        item.children_present ? base::ascii_lower(name(*item.children_present)) : "not stated");
    if (item.outcome != IncidentOutcome::unknown) line += ". Outcome: " + base::ascii_lower(name(item.outcome));
  }
  if (item.basis != Basis::fact) line = fmt::format("{} Basis: {}", ended(line), base::ascii_lower(name(item.basis)));
  if (auto const mark = item.disclosable.value_or(of_the_return); mark != Disclosable::yes) line += fmt::format(" [{}]", name(mark));
  std::string text;
  add_wrapped(text, line);
  return text;
}

}  // namespace enquiries
