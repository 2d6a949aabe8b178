// What is new, for feed readers: Atom (RFC 4287). Written here and not by the components, whose elements are HTML's.
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

namespace publication::pages {
namespace {

constexpr std::size_t most_entries = 50;

std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

std::string element(std::string_view name, std::string_view text) { return fmt::format("<{0}>{1}</{0}>\n", name, escaped(text)); }

// For life, wherever the site moves to: what was inspected under which programme.
std::string id_of(Inspection const& row) { return fmt::format("tag:full-picture.example,2021:inspections/{}/{}", row.programme, http::percent_encode(slug_of(row.name))); }

std::string entry(Inspection const& row, std::string const& site, std::vector<Unit> const& known) {
  auto const unit = std::ranges::find_if(known, [&](Unit const& one) { return row.unit == one.id; });
  auto const href = site + (unit == known.end() ? std::string(services_path) : service_href(*unit));
  auto const at = base::iso_utc(*counts_from(row.published));
  auto const rating = row.overall ? std::string(base::word(*row.overall)) : std::string("rating not published");
  return "<entry>\n" + element("id", id_of(row)) + element("title", row.name + ": " + rating) + element("updated", at) + element("published", at) +
         fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n", escaped(href)) +
         element("summary", fmt::format("{}, {}. Published {}.{}", row.name, row.region, published_in_words(row.published), row.score ? fmt::format(" {} of {} points.", *row.score, row.score_max.value_or(0)) : "")) + "</entry>\n";
}

}  // namespace

http::Response feed(web::Call& call) {
  auto const site = site_of(call);
  auto const known = services(call.view, base::london_date(call.now));
  std::string entries;
  std::size_t count = 0;
  base::Instant newest = base::from_london(base::LocalTime{base::make_date(2021, 6, 26)});
  for (auto const& row : published_by(call.view, call.now)) {
    if (row.published.empty() || count == most_entries) continue;
    newest = std::max(newest, *counts_from(row.published));
    entries += entry(row, site, known);
    ++count;
  }
  std::string const head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n" +
                           element("id", "tag:full-picture.example,2021:inspections") + element("title", "Published inspections of probation services") + element("updated", base::iso_utc(newest)) +
                           "<author><name>Full Picture</name></author>\n" + fmt::format("<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n", escaped(site + std::string(feed_path))) +
                           fmt::format("<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n", escaped(site + std::string(start_path)));
  return web::open_to_all(call, {.content_type = "application/atom+xml; charset=utf-8", .body = head + entries + "</feed>\n"});
}

// Search engines read the public door and nothing else.
http::Response robots(web::Call& call) {
  return web::open_to_all(call, http::plain(fmt::format("User-agent: *\nAllow: {}\nAllow: /assets/\nDisallow: /\n", start_path)));
}

}  // namespace publication::pages
