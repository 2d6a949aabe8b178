#include "http/router.hpp"

#include <map>
#include <stdexcept>

#include "http/text.hpp"

namespace http {

// One segment of the patterns. Names of parameters belong to the route: two routes may call the same place differently.
struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> literal;
  std::unique_ptr<Node> parameter;
  std::vector<int> routes;       // that end here
  std::vector<int> rest_routes;  // that end here with "*rest"
};

namespace {

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> out;
  path.remove_prefix(1);
  for (;;) {
    auto const slash = path.find('/');
    out.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return out;
    path.remove_prefix(slash + 1);
  }
}

bool is_parameter(std::string_view segment) { return !segment.empty() && (segment[0] == ':' || segment[0] == '*'); }

void check(Route const& route) {
  auto const refuse = [&](char const* why) { throw std::invalid_argument("route " + route.pattern + ": " + why); };
  if (!route.handler) refuse("no handler");
  if (route.pattern.empty() || route.pattern.front() != '/') refuse("must begin with /");
  auto const segments = split(route.pattern);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (is_parameter(segments[i]) && !is_token(segments[i].substr(1))) refuse("a parameter needs a name");
    if (segments[i].starts_with('*') && i + 1 != segments.size()) refuse("*rest must be the last segment");
    if (segments[i].empty() && segments.size() > 1) refuse("an empty segment");
  }
}

bool serves(Route const& route, Method method) { return route.method == method || (route.method == Method::get && method == Method::head); }

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)), root_(std::make_unique<Node>()) {
  for (std::size_t index = 0; index < routes_.size(); ++index) {
    check(routes_[index]);
    Node* node = root_.get();
    bool rest = false;
    for (auto const segment : split(routes_[index].pattern)) {
      rest = segment.starts_with('*');
      if (rest) break;
      auto& next = is_parameter(segment) ? node->parameter : node->literal[std::string(segment)];
      if (!next) next = std::make_unique<Node>();
      node = next.get();
    }
    auto& here = rest ? node->rest_routes : node->routes;
    for (int const other : here)
      if (routes_[static_cast<std::size_t>(other)].method == routes_[index].method)
        throw std::invalid_argument("route " + routes_[index].pattern + " is given twice");
    here.push_back(static_cast<int>(index));
  }
}

Router::~Router() = default;
Router::Router(Router&&) noexcept = default;

// Depth first, the literal before the parameter before the rest; the first node with routes of any method answers.
std::vector<int> const* Router::find(Node const& node, Segments segments) {
  if (segments.empty()) return node.routes.empty() ? nullptr : &node.routes;
  auto const rest = segments.subspan(1);
  if (auto const literal = node.literal.find(segments[0]); literal != node.literal.end())
    if (auto const* found = find(*literal->second, rest)) return found;
  if (node.parameter && !segments[0].empty())
    if (auto const* found = find(*node.parameter, rest)) return found;
  return node.rest_routes.empty() ? nullptr : &node.rest_routes;
}

Router::Match Router::match(Method method, std::string_view path) const {
  Match match;
  if (path.empty() || path.front() != '/') return match;
  auto const segments = split(path);
  auto const* here = find(*root_, segments);
  if (here == nullptr) return match;
  for (int const index : *here) {
    auto const& route = routes_[static_cast<std::size_t>(index)];
    if (route.method == method || (serves(route, method) && match.index < 0)) match.index = index;
    if (!match.allow.empty()) match.allow += ", ";
    match.allow += base::word(route.method);
    if (route.method == Method::get) match.allow += ", HEAD";
  }
  if (match.index >= 0) match.params = params(routes_[static_cast<std::size_t>(match.index)].pattern, path);
  return match;
}

Pairs Router::params(std::string_view pattern, std::string_view path) {
  Pairs out;
  auto const names = split(pattern);
  auto const values = split(path);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!is_parameter(names[i])) continue;
    auto const value = names[i][0] == '*' ? path.substr(static_cast<std::size_t>(values[i].data() - path.data())) : values[i];
    out.emplace_back(names[i].substr(1), value);
  }
  return out;
}

}  // namespace http
