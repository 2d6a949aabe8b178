// The methods we serve. Anything else (CONNECT, TRACE, …) is answered 501 before a route is looked for.
#pragma once
#include <array>

#include "base/words.hpp"

namespace http {

enum class Method { get, head, post, put, patch, del, options };

// Unsafe methods change something: the caller checks a CSRF token before a handler runs.
constexpr bool unsafe(Method m) { return m != Method::get && m != Method::head && m != Method::options; }

}  // namespace http

template <>
struct base::Words<http::Method> {
  static constexpr std::array table{
      base::Word{http::Method::get, "GET"},     base::Word{http::Method::head, "HEAD"},
      base::Word{http::Method::post, "POST"},   base::Word{http::Method::put, "PUT"},
      base::Word{http::Method::patch, "PATCH"}, base::Word{http::Method::del, "DELETE"},
      base::Word{http::Method::options, "OPTIONS"}};
};
