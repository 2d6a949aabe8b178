#include "workforce/pages/asked.hpp"

#include "govuk/all.hpp"
#include "organisation/pages/unit_asked.hpp"
#include "web/fields.hpp"

namespace workforce::pages {

using namespace govuk;

namespace {

struct FlagWord {
  std::string_view word;
  bool Flags::*flag;
  std::string_view text;
};
constexpr std::array flag_words{
    FlagWord{"trainees", &Flags::trainees, "Trainees (PQiP), among the PSOs"},
    FlagWord{"sick", &Flags::sick, "Staff on long sickness"},
    FlagWord{"maternity", &Flags::maternity, "Staff on maternity leave"},
    FlagWord{"agency", &Flags::agency, "Agency staff"},
    FlagWord{"loaned_out", &Flags::loaned_out, "Staff loaned out"},
};

Flags read_flags(web::Call const& call) {
  auto const with = call.request.query.all("with");
  if (!call.request.query.has("chosen")) return {};
  Flags flags{false, false, false, false, false};
  for (auto const& row : flag_words)
    if (std::ranges::find(with, row.word) != with.end()) flags.*row.flag = true;
  return flags;
}

// A day in one field (a link's) or in three (the form's).
void read_day(web::Call const& call, Asked& asked) {
  auto const& query = call.request.query;
  asked.day = call.view.today();
  auto const earliest = asked.day - std::chrono::days{366 * most_years_back};
  bool const in_parts = query.has("on-day") || query.has("on-month") || query.has("on-year");
  if (!in_parts && query.one("day").empty()) return;
  auto const day = in_parts ? web::typed_date(query, "on") : base::date_from_iso(query.one("day"));
  if (!day) asked.errors.push_back({"on", "Enter a day that exists"});
  else if (*day > call.view.today()) asked.errors.push_back({"on", "The day must not be in the future: what is known of that stands under “Where it is going”"});
  else if (*day < earliest) asked.errors.push_back({"on", "The day must not be before " + base::date_in_full(earliest)});
  else asked.day = *day;
}

struct Link {
  std::string_view path, text;
};
constexpr std::array links{Link{"/workforce/staffing", "In post and available"}, Link{"/workforce/staffing/targets", "Targets"}, Link{"/workforce/staffing/leavers", "Leavers"},
                           Link{"/workforce/staffing/sickness", "Sickness"},     Link{"/workforce/staffing/compare", "Compare units"}};

}  // namespace

std::string Asked::query_of(UnitId other, std::string_view more) const {
  std::string out = fmt::format("?unit={}&basis={}&day={}&chosen=yes", other.value, base::word(basis), base::iso(day));
  for (auto const& row : flag_words)
    if (flags.*row.flag) out += fmt::format("&with={}", row.word);
  return out + std::string(more);
}
std::string Asked::query(std::string_view more) const { return query_of(unit.id, more); }

std::optional<Asked> asked(web::Call& call) {
  auto const unit = organisation::pages::unit_asked(call);
  if (!unit) return std::nullopt;
  Asked asked{.unit = *unit, .flags = read_flags(call)};
  asked.basis = base::from_word<Basis>(call.request.query.one("basis")).value_or(Basis::fte_end);
  read_day(call, asked);
  return asked;
}

StaffingBook const& book(web::Call& call) { return call.view.rules<StaffingBook>(); }

Html staffing_links(web::Call& call, Asked const& asked, std::string_view current) {
  std::vector<Html> items;
  for (auto const& one : links)
    items.push_back(one.path == current ? strong(one.text) : link_to(std::string(one.path) + asked.query(), one.text));
  if (call.may(ledger::Permission::plan_workforce))
    items.push_back(current == "/workforce/staffing/import" ? strong("Import") : link_to(fmt::format("/workforce/staffing/import?unit={}", asked.unit.id.value), "Import"));
  return p(join(items, " | "));
}

Html question_form(web::Call& call, Asked const& asked, std::string_view action, Html const& more) {
  FormView view;
  if (call.request.query.has("on-day"))
    for (auto const* part : {"on-day", "on-month", "on-year"}) view.set(part, std::string(call.request.query.one(part)));
  else web::set_date(view, "on", asked.day);
  view.fail(asked.errors);
  std::vector<Choice> bases, flags;
  bases.push_back({.value = "V-FTE-END", .text = "Full-time equivalents on the day", .checked = asked.basis == Basis::fte_end});
  bases.push_back({.value = "V-FTE-AVG", .text = "Average full-time equivalents over the month up to the day", .hint = "As in answers to Parliament", .checked = asked.basis == Basis::fte_avg});
  bases.push_back({.value = "V-HEADS", .text = "People, whatever their hours", .checked = asked.basis == Basis::heads});
  for (auto const& row : flag_words) flags.push_back({.value = std::string(row.word), .text = row.text, .checked = asked.flags.*row.flag});
  Html const body = {hidden_field("unit", std::to_string(asked.unit.id.value)), hidden_field("chosen", "yes"), more,
                     date_input({.name = "on", .legend = {"On which day?", Size::s}, .form = &view}),
                     radios({.name = "basis", .legend = {"What is counted?", Size::s}, .items = bases, .small = true}),
                     checkboxes({.name = "with", .legend = {"Who is counted in post?", Size::s}, .items = flags, .small = true}), button({.text = "Show"})};
  return details({.summary = "Change the day, the basis or who is counted", .body = form({.action = std::string(action), .body = body, .get = true}), .open = !asked.errors.empty()});
}

std::string origin_words(Origins const& origins) { return origins.in_words(); }

namespace {

Html marked(Origins const& origins) { return origins.invented ? Html(el("em", {}, origins.in_words())) : Html(origins.in_words()); }

}  // namespace

Html basis_line(Asked const& asked, Origins postings, Origins targets) {
  return inset_text({.text = {basis_words(asked.basis, asked.period()), fmt::format(" ({}), ", base::word(asked.basis)), flags_words(asked.flags), ". Last day counted: ",
                              base::date_in_full(asked.period().last), ". Postings ", marked(postings), "; targets ", marked(targets),
                              ". Available is in post less long sickness, maternity, special leave and hours taken off."}});
}

std::vector<std::pair<std::string, std::string>> said_of(Asked const& asked, Origins postings, Origins targets) {
  return {{"unit", asked.unit.name}, {"basis", std::string(base::word(asked.basis))}, {"counted", flags_words(asked.flags)}, {"last_day", base::iso(asked.period().last)},
          {"postings", postings.in_words()}, {"targets", targets.in_words()}};
}

Html csv_link(Asked const& asked, std::string_view path, std::string_view id, std::string_view of) {
  return p(link_to(fmt::format("{}{}", path, asked.query(fmt::format("&csv={}", id))), "Download as CSV", {.hidden = " " + std::string(of)}));
}

}  // namespace workforce::pages
