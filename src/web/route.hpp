// One row of the route table. Each area lists its own rows in pages/routes.cpp (and api/routes.cpp);
// src/app/routes.cpp puts them into one table.
#pragma once
#include "http/router.hpp"
#include "ledger/permission.hpp"
#include "web/call.hpp"

namespace web {

struct Route {
  http::Method method = http::Method::get;
  std::string_view pattern = {};
  ledger::Permission permission = ledger::Permission::signed_in;
  std::function<http::Response(Call&)> handler = {};
  http::Lane lane = http::Lane::quick;
  bool upload = false;
};

using Routes = std::vector<Route>;

}  // namespace web
