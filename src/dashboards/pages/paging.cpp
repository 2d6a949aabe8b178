#include "dashboards/pages/paging.hpp"

#include "http/form.hpp"
#include "people/domain/person.hpp"

namespace dashboards::pages {
namespace {

std::int64_t page_asked(web::Call const& call) { return std::max<std::int64_t>(1, std::strtoll(asked_for(call, "page").c_str(), nullptr, 10)); }

// The same query with another page.
std::string page_href(web::Call const& call, std::int64_t page) {
  http::Form query;
  for (auto const& [name, value] : call.request.query)
    if (name != "page") query.add(name, value);
  query.add("page", std::to_string(page));
  return call.request.path + "?" + http::to_query(query);
}

}  // namespace

std::string asked_for(web::Call const& call, std::string_view name) { return std::string(call.request.query.one(name)); }
std::int64_t rows_before(web::Call const& call) { return (page_asked(call) - 1) * per_page; }
govuk::Html pager(web::Call const& call, std::int64_t total, std::string noun) {
  return govuk::pages({.total = total, .per_page = per_page, .page = page_asked(call), .noun = std::move(noun), .href = [&](std::int64_t n) { return page_href(call, n); }});
}
govuk::Html person_link(ledger::PersonId person, std::string_view surname, std::string_view forenames, std::string_view crn) {
  return {govuk::link_to(fmt::format("/people/{}/enquiries", person.value), people::surname_first(forenames, surname)), ", ", crn};
}

}  // namespace dashboards::pages
