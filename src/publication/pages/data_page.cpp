// The whole register as files, and what every column of them means.
#include "base/csv.hpp"
#include "publication/domain/columns.hpp"
#include "publication/domain/suppression.hpp"
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

#include <sstream>

namespace publication::pages {
namespace {

using namespace govuk;

std::string_view form_words(Form form) {
  switch (form) {
    case Form::text: return "text";
    case Form::partial_date: return "day, month or year";
    case Form::precision: return "day, month, year or none";
    case Form::rating: return "one of the four ratings";
    case Form::whole: return "whole number";
    case Form::per_cent: return "whole per cent";
    case Form::share: return "whole per cent, or counts";
  }
  return "";
}

Html columns_table() {
  std::vector<std::vector<Cell>> rows;
  auto const add = [&](std::string_view name, Form form, Html about) { rows.push_back({code(name), form_words(form), std::move(about)}); };
  for (auto const& column : first_columns) add(column.name, column.form, column.about);
  auto const add_ratings = [&](bool late) {
    for (auto const& standard : standards)
      if (standard.late == late) add(standard.key, Form::rating, {standard.name, ". ", standard_about});
    for (auto const& question : questions)
      if (question.late == late) add(question.key, Form::share, {question.name, " (", question.id, "). ", share_about});
  };
  add_ratings(false);
  for (auto const& column : last_columns) add(column.name, column.form, column.about);
  add_ratings(true);
  return table({.caption = "Columns, in their order", .caption_size = Size::m, .head = {"Column", "Form", "What it is"}, .rows = std::move(rows), .scroll = true, .id = "columns"});
}

template <class T>
std::string words(std::optional<T> const& maybe) { return maybe ? fmt::format("{}", *maybe) : std::string(); }
std::string words(std::optional<Rating> rating) { return rating ? std::string(base::word(*rating)) : std::string(); }

std::string share_field(Share const* share) {
  auto const open = share != nullptr ? public_share(*share) : std::nullopt;
  if (!open) return {};
  return open->sufficient ? fmt::format("{}/{}", *open->sufficient, *open->assessed) : std::to_string(open->per_cent);
}

std::vector<std::string> header() {
  std::vector<std::string> names;
  for (auto const& column : first_columns) names.emplace_back(column.name);
  auto const add_ratings = [&](bool late) {
    for (auto const& standard : standards)
      if (standard.late == late) names.emplace_back(standard.key);
    for (auto const& question : questions)
      if (question.late == late) names.emplace_back(question.key);
  };
  add_ratings(false);
  for (auto const& column : last_columns) names.emplace_back(column.name);
  add_ratings(true);
  return names;
}

// In the order of header().
std::vector<std::string> fields(Inspection const& row) {
  std::vector<std::string> all{row.name, row.region, row.programme, row.published, std::string(base::word(precision_of(row.published))), row.fieldwork, words(row.overall), words(row.score), words(row.score_max)};
  auto const add_ratings = [&](bool late) {
    for (auto const& standard : standards)
      if (standard.late == late) all.push_back(words(row.standard(standard.key)));
    for (auto const& question : questions)
      if (question.late == late) all.push_back(share_field(row.share(question.id)));
  };
  add_ratings(false);
  for (auto field : {words(row.cases), words(row.people), words(row.vacancy_po), words(row.vacancy_pso), row.notes, row.sources}) all.push_back(std::move(field));
  add_ratings(true);
  return all;
}

}  // namespace

http::Response data_page(web::Call& call) {
  auto const day = asked(call, data_path);
  if (!day) return day.error();
  Html const body = {
      p("One row for each published inspection on the register, the same rows in both files. What is published tomorrow is in them from its minute on."),
      ul({Html{link_to(day->keep(csv_path), "The register as CSV"), ", UTF-8, with a header; a file of this form can be imported again"}, Html{link_to(day->keep(json_path), "The register as JSON"), ", with ", link_to(schema_path, "its JSON Schema")}}),
      p({"Both take ", code("?on=2022-12-31"), " for what had been published by a day that has passed. The addresses, names and forms of the columns stay as they are; new columns come last."}),
      columns_table(),
      p("Facts as the inspectorate published them, gathered from its website and the press, with their sources. Inspection reports are published under the Open Government Licence.")};
  return shown(call, *day, {.title = "Open data", .description = "Every published inspection of probation services as CSV and JSON, with a described schema.", .path = std::string(data_path), .body = body});
}

http::Response register_csv(web::Call& call) {
  auto const day = asked_day(call.request.query.one("on"), call.now);
  if (!day) return http::plain(day.error() + ".\n", 422);
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row(header());
  for (auto const& row : published_by(call.view, day->at)) csv.row(fields(row));
  auto const name = day->past ? fmt::format("inspections-{}.csv", base::iso(day->day)) : std::string("inspections.csv");
  return web::open_to_all(call, http::csv(name, out.str()).header("Access-Control-Allow-Origin", "*"));
}

}  // namespace publication::pages
