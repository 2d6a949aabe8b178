#include "publication/pages/shell.hpp"

#include "outbox/domain/settings.hpp"
#include "publication/domain/columns.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

Html day_field(FormView const* form, Asked const& asked) {
  return text_input({.name = "on", .label = "Day", .hint = "Today or a day that has passed, such as 2022-12-31.", .form = form,
                     .value = form != nullptr ? std::nullopt : std::optional(asked.past ? base::iso(asked.day) : std::string()), .width = 10, .spellcheck = false});
}

// Every page can be asked what it showed on another day.
Html day_form(Asked const& asked, std::string const& path) {
  Html body = {day_field(nullptr, asked), button({.text = "Show that day", .kind = ButtonKind::secondary})};
  return details({.summary = "See the register as it stood on another day", .body = form({.action = path, .body = body, .get = true})});
}

Html head_of(web::Call const& call, Shown const& page) {
  auto const site = site_of(call);
  return {el("meta", {{"name", "description"}, {"content", page.description}}), el("link", {{"rel", "canonical"}, {"href", site + page.path}}),
          el("link", {{"rel", "alternate"}, {"type", "application/atom+xml"}, {"title", "Published inspections"}, {"href", site + std::string(feed_path)}})};
}

std::vector<Crumb> crumbs(Asked const& asked, Shown const& page) {
  if (page.path == start_path) return {};
  std::vector<Crumb> all{{.text = "Published inspections", .href = asked.keep(start_path)}};
  if (page.path.starts_with(services_path) && page.path != services_path) all.push_back({.text = "Services", .href = asked.keep(services_path)});
  all.push_back({.text = page.name.empty() ? page.title : page.name});
  return all;
}

Colour colour_of(Rating rating) {
  static constexpr std::array colours{Colour::red, Colour::orange, Colour::green, Colour::turquoise};
  return colours[static_cast<std::size_t>(inspection::points(rating))];
}

}  // namespace

http::Response shown(web::Call& call, Asked const& asked, Shown page) {
  Html top = h1(page.title);
  if (asked.past)
    top += inset_text({.text = {"As the register stood on ", base::date_in_full(asked.day), ". ", link_to(page.path, "See it as it stands now")}});
  Html const body = {top, page.body, day_form(asked, page.path)};
  return web::open_to_all(call, call.page({.title = page.title, .section = "Published inspections", .body = body, .breadcrumbs = crumbs(asked, page), .wide = page.wide,
                                           .head = head_of(call, page)}));
}

tl::expected<Asked, http::Response> asked(web::Call& call, std::string_view path) {
  auto const& query = call.request.query;
  auto found = asked_day(query.one("on"), call.now);
  if (found) return *found;
  FormView view(query);
  view.fail("on", found.error());
  Html const body = {h1("Published inspections"), form({.action = std::string(path), .body = {day_field(&view, {}), button({.text = "Show that day"})}, .get = true})};
  return tl::unexpected(call.again({.title = "Published inspections", .body = body, .form = &view, .back = std::string(start_path)}));
}

std::string site_of(web::Call const& call) { return call.view.rules<outbox::Settings>().site; }

Html rating_tag(std::optional<Rating> rating) {
  return rating ? tag({.text = base::word(*rating), .colour = colour_of(*rating), .classes = "fp-rating"}) : Html("Not published");
}

Html score_words(Inspection const& row) {
  if (!row.score) return {};
  return fmt::format("{} of {} points", *row.score, row.score_max.value_or(0));
}

Html when_published(Inspection const& row) {
  auto const words = published_in_words(row.published);
  return precision_of(row.published) == Precision::day ? time(row.published, words) : Html(words);
}

std::string programme_name(std::string_view id) {
  auto const found = std::ranges::find(programmes, id, &Programme::id);
  return std::string(found == programmes.end() ? id : found->name);
}

std::string service_href(Unit const& unit) {
  return fmt::format("{}/{}", services_path, unit.code.value.empty() ? slug_of(unit.name) : unit.code.value);
}

Html service_link(Asked const& asked, Unit const& unit) { return link_to(asked.keep(service_href(unit)), unit.name); }

Html inspected(Asked const& asked, Inspection const& row, std::vector<Unit> const& known) {
  auto const unit = std::ranges::find_if(known, [&](Unit const& one) { return row.unit == one.id; });
  return unit == known.end() ? Html(row.name) : link_to(asked.keep(service_href(*unit)), row.name);
}

std::vector<Unit> services(ledger::View& view, base::Date day) {
  auto all = organisation::regions(view, day);
  for (auto& unit : organisation::pdus(view, day)) all.push_back(std::move(unit));
  return all;
}

}  // namespace publication::pages
