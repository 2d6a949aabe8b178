#include "enquiries/pages/words.hpp"

#include "base/calendar.hpp"
#include "base/text.hpp"
#include "enquiries/domain/codes.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/store/returns.hpp"
#include "organisation/store/partners.hpp"

namespace enquiries::pages {
namespace {

using govuk::Colour;
using govuk::Html;

struct Look {
  EnquiryState state;
  Colour colour;
};
constexpr std::array looks{
    Look{EnquiryState::draft, Colour::grey},           Look{EnquiryState::queued, Colour::yellow},
    Look{EnquiryState::undeliverable, Colour::red},    Look{EnquiryState::more_information_asked, Colour::orange},
    Look{EnquiryState::returned_interim, Colour::turquoise}, Look{EnquiryState::returned_final, Colour::purple},
    Look{EnquiryState::read, Colour::purple},          Look{EnquiryState::used, Colour::green},
    Look{EnquiryState::set_aside, Colour::grey},       Look{EnquiryState::declined, Colour::red},
    Look{EnquiryState::not_ours, Colour::orange},      Look{EnquiryState::cannot_identify, Colour::orange},
    Look{EnquiryState::cancelled, Colour::grey},       Look{EnquiryState::closed, Colour::grey},
};

Html late_words(base::Date due, base::Date today) {
  auto const late = working_days_late(due, today, base::working_calendar(base::Nation::england_and_wales));
  return govuk::strong(late == 0 ? std::string("late") : fmt::format("{} working {} late", late, late == 1 ? "day" : "days"));
}

}  // namespace

Html state_tag(EnquiryState state, EnquiryKind) {
  Colour colour = Colour::none;
  for (auto const& look : looks)
    if (look.state == state) colour = look.colour;
  return govuk::tag({.text = name(state), .colour = colour});
}

Html partner_state_tag(EnquiryState state) {
  switch (state) {
    case EnquiryState::sent: return govuk::tag({.text = "New to you", .colour = Colour::purple});
    case EnquiryState::acknowledged: return govuk::tag({.text = "You have it"});
    case EnquiryState::more_information_asked: return govuk::tag({.text = "With probation", .colour = Colour::yellow});
    case EnquiryState::returned_interim: return govuk::tag({.text = "Returned in part", .colour = Colour::turquoise});
    default: return state_tag(state, EnquiryKind::police_da);
  }
}

Html priority_words(Priority priority, std::string_view reason) {
  std::string level(base::word(priority));
  level[0] = static_cast<char>(level[0] - 'a' + 'A');
  Html words = govuk::strong(level);
  if (!reason.empty()) words += {": ", reason};
  return words;
}

Html due_words(std::optional<base::Date> due, base::Date today, bool still_waiting) {
  if (!due) return "The clock stands still";
  Html words = govuk::time(base::iso(*due), base::date_in_full(*due));
  if (!still_waiting) return words;
  if (*due == today) return {words, ", ", govuk::strong("today")};
  if (*due > today) return words;
  return {words, ", ", late_words(*due, today)};
}

Html due_words(std::optional<base::Date> due, std::optional<base::Instant> moment, base::Instant now, bool still_waiting) {
  auto const today = base::london_date(now);
  if (!due || !moment) return due_words(due, today, still_waiting);
  Html words = instant_words(moment);
  if (!still_waiting || now <= *moment) return words;
  return {words, ", ", late_words(*due, today)};
}

std::string trigger_names(RuleSet const& rules, std::string_view trigger_ids) {
  std::string names;
  for (auto const& id : base::words_of(trigger_ids)) {
    auto const* trigger = rules.trigger(id);
    names += (names.empty() ? "" : "; ") + (trigger ? trigger->name : std::string(id));
  }
  return names;
}

namespace {

// A code of the record in words; empty for what is no code.
std::string code_words(ledger::View& view, EnquiryKind kind, std::string_view code) {
  if (auto const declined = base::from_word<Decline>(code)) return std::string(text(*declined));
  if (auto const withdrawn = base::from_word<Withdrawal>(code)) return std::string(text(*withdrawn));
  if (kind == EnquiryKind::police_da) {
    auto const force = organisation::find_force(view, organisation::ForceCode{std::string(code)});
    return force ? force->name : std::string();
  }
  auto const authority = organisation::find_authority(view, organisation::AuthorityCode{std::string(code)});
  return authority ? authority->name : std::string();
}

}  // namespace

std::string outcome_words(ledger::View& view, EnquiryKind kind, std::string_view code, std::string_view said) {
  auto const words = code.empty() ? std::string() : code_words(view, kind, code);
  auto const first = words.empty() ? std::string(code) : words;
  return first + (first.empty() || said.empty() ? "" : ": ") + std::string(said);
}

std::string reason_words(ledger::View& view, EnquiryKind kind, EnquiryState to, std::string_view reason) {
  auto const code = reason.substr(0, reason.find(' '));
  bool const coded = to == EnquiryState::declined || to == EnquiryState::cancelled || to == EnquiryState::not_ours;
  if (!coded || code_words(view, kind, code).empty()) return std::string(reason);
  return outcome_words(view, kind, code, base::trim(reason.substr(code.size())));
}

Html date_words(std::optional<base::Date> day) { return day ? govuk::time(base::iso(*day), base::date_in_full(*day)) : Html("not known"); }

Html instant_words(std::optional<base::Instant> at) {
  return at ? govuk::time(base::iso_utc(*at), base::date_and_time(*at)) : Html("not yet");
}

std::vector<govuk::Option> agency_options(ledger::View& view, EnquiryKind kind, std::string_view prompt) {
  std::vector<govuk::Option> options{{.value = "", .text = std::string(prompt)}};
  auto const wanted = kind == EnquiryKind::police_da ? organisation::AgencyKind::police : organisation::AgencyKind::childrens;
  for (auto const& agency : organisation::agencies(view, wanted)) options.push_back({.value = std::to_string(agency.id.value), .text = agency.name});
  return options;
}

Html said_on_the_way(ledger::View& view, EnquiryRow const& enquiry, Subject const& subject) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& note : child_notes_of(view, enquiry.id)) {
    auto const child = std::ranges::find_if(subject.children, [&](SubjectChild const& each) { return note.child && each.id == *note.child; });
    bool const named = child != subject.children.end() && !(child->forenames.empty() && child->surname.empty());
    rows.push_back({named ? Html(who(child->forenames, child->surname)) : note.child ? Html("A child of name not known, or asked about elsewhere now") : Html("All of them"),
                    note.kind == "passed_to" ? "Passed to the allocated worker" : "A contact of their own opened", note.text, Html{instant_words(note.at), ", ", note.by}});
  }
  if (rows.empty()) return {};
  return table({.caption = "Said on the way to the answer", .caption_size = Size::s, .head = {"Child", "What", "Details", "When, by whom"}, .rows = rows, .scroll = true, .id = "on-the-way"});
}

Html reference_words(std::string_view reference, std::string_view href) {
  auto const words = govuk::span("fp-reference", reference);
  return href.empty() ? words : govuk::link_to(href, words);
}

std::string enquiry_href(EnquiryLine const& line) {
  return fmt::format("/enquiries/{}{}", line.id.value, line.state == EnquiryState::draft ? "/draft" : "");
}

std::string who(std::string_view forenames, std::string_view surname) { return fmt::format("{} {}", forenames, surname); }

}  // namespace enquiries::pages
