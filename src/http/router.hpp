// Which route answers. Patterns are "/people/:id/addresses/:address"; a literal segment wins over a parameter;
// a last segment "*rest" takes what is left. HEAD is answered by GET.
#pragma once
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"
#include "http/response.hpp"

namespace http {

// heavy: slow work (dashboards, exports, uploads, password hashing) on two threads of its own.
enum class Lane { quick, heavy };

using Handler = std::function<Response(Request const&)>;

struct Route {
  Method method = Method::get;
  std::string pattern = "/";
  Lane lane = Lane::quick;
  Handler handler = {};
  bool upload = false;  // takes the larger body limit
};

class Router {
 public:
  // Throws std::invalid_argument for a malformed pattern, a route given twice or one without a handler.
  explicit Router(std::vector<Route> routes);
  ~Router();
  Router(Router&&) noexcept;

  struct Match {
    int index = -1;               // in routes(); -1: no such path (404), or not with this method (`allow` is filled: 405)
    Pairs params = {};
    std::string allow = {};       // "GET, HEAD, POST"
  };
  Match match(Method method, std::string_view path) const;  // `path` as parse_target decoded it
  std::vector<Route> const& routes() const { return routes_; }

 private:
  struct Node;
  using Segments = std::span<std::string_view const>;
  static std::vector<int> const* find(Node const&, Segments);
  static Pairs params(std::string_view pattern, std::string_view path);
  std::vector<Route> routes_;
  std::unique_ptr<Node> root_;
};

}  // namespace http
