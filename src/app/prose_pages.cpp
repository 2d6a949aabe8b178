#include "app/prose_pages.hpp"

#include "embedded/embedded_docs.hpp"
#include "govuk/elements.hpp"
#include "web/prose.hpp"

namespace app {
namespace {

std::optional<web::Prose> prose_of(std::string_view path) {
  for (auto const& file : embedded_docs())
    if (file.path == path) return web::prose(file.bytes);
  return std::nullopt;
}

http::Response show(web::Call& call, std::string_view path, std::string back) {
  auto const prose = prose_of(path);
  if (!prose) return call.not_found();
  return call.page({.title = prose->title, .body = govuk::grid_row(govuk::grid_column("two-thirds", prose->body)), .back = std::move(back)});
}

http::Response guide(web::Call& call) {
  return show(call, fmt::format("guides/{}.md", call.request.param("name")), "/guides");
}

http::Response guides(web::Call& call) {
  std::vector<govuk::Html> links;
  for (auto const& file : embedded_docs())
    if (file.path.starts_with("guides/")) {
      auto const name = file.path.substr(7, file.path.size() - 10);
      links.push_back(govuk::link_to("/guides/" + std::string(name), web::prose(file.bytes).title));
    }
  return call.page({.title = "Guides", .body = {govuk::h1("Guides"), govuk::ul(links)}, .back = "/"});
}

// Each of these pages is docs/pages/<name>.md.
http::Response service_page(web::Call& call) {
  return show(call, fmt::format("pages{}.md", call.request.path), "/");
}

}  // namespace

web::Routes prose_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/guides", anyone, guides},
      {get, "/guides/:name", anyone, guide},
      {get, "/accessibility", anyone, service_page},
      {get, "/cookies", anyone, service_page},
      {get, "/privacy", anyone, service_page},
      {get, "/contact", anyone, service_page},
  };
}

}  // namespace app
