#include "publication/api/released_data.hpp"

#include "base/csv.hpp"
#include "publication/store/documents.hpp"
#include "web/open.hpp"

#include <nlohmann/json.hpp>

#include <sstream>

namespace publication::api {
namespace {

using Json = nlohmann::ordered_json;

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 10 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// An empty cell is null, a whole number a number; the rest is text.
Json value_of(std::string const& cell) {
  if (cell.empty()) return nullptr;
  if (is_number(cell)) return std::stoll(cell);
  return cell;
}

Json rows_of(std::string const& csv) {
  std::istringstream in(csv);
  base::CsvReader reader(in);
  Json rows = Json::array();
  for (auto row = reader.next(); row && *row; row = reader.next()) {
    Json one = Json::object();
    for (std::size_t n = 0; n < reader.header().size(); ++n) one[reader.header()[n]] = value_of((*row)->fields[n]);
    rows.push_back(std::move(one));
  }
  return rows;
}

http::Response released_json(web::Call& call) {
  auto const document = public_document(call.view, call.id<InspectionId>("id"), DocumentKind::csv);
  if (!document) return call.not_found();
  Json const body{{"version", document->version}, {"made_at", base::iso_utc(document->made_at)}, {"sha256_of_csv", document->hash}, {"rows", rows_of(document->body)}};
  return web::open_to_all(call, http::json(body.dump(2) + "\n"));
}

}  // namespace

web::Routes released_data_routes() {
  return {{http::Method::get, "/published/reports/:id/data.json", ledger::Permission::anyone, released_json}};
}

}  // namespace publication::api
