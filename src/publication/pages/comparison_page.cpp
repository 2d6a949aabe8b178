// Up to four services side by side, by their newest inspections.
#include "publication/domain/columns.hpp"
#include "publication/domain/suppression.hpp"
#include "publication/domain/tally.hpp"
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"

#include <functional>

namespace publication::pages {
namespace {

using namespace govuk;
using organisation::UnitKind;

constexpr std::size_t most = 4;

struct Chosen {
  Unit unit = {};
  Inspection const* latest = nullptr;
};

// Those named in the address, each once; what is no service is an error beside the field.
std::vector<Unit> chosen_units(web::Call const& call, std::vector<Unit> const& known, FormView& view) {
  std::vector<Unit> chosen;
  for (auto const code : call.request.query.all("service")) {
    if (code.empty()) continue;
    auto const unit = std::ranges::find_if(known, [&](Unit const& one) { return one.code.value == code; });
    if (unit == known.end()) view.fail("service-1", "Choose services from the lists");
    else if (std::ranges::none_of(chosen, [&](Unit const& one) { return one.id == unit->id; })) chosen.push_back(*unit);
  }
  if (chosen.size() > most) {
    view.fail("service-1", "Choose at most four services");
    chosen.resize(most);
  }
  return chosen;
}

Html choose_form(Asked const& asked, std::vector<Unit> const& known, std::vector<Unit> const& chosen, FormView const& view) {
  Html fields = asked.past ? hidden_field("on", base::iso(asked.day)) : Html();
  for (std::size_t i = 0; i < most; ++i) {
    std::vector<Option> options{{.value = "", .text = "Choose a service"}};
    for (auto const& unit : known)
      if (!unit.code.value.empty()) options.push_back({.value = unit.code.value, .text = unit.name + (unit.kind == UnitKind::region ? " (region)" : ""), .selected = i < chosen.size() && chosen[i].id == unit.id});
    auto const id = fmt::format("service-{}", i + 1);
    fields += select({.name = "service", .label = Html(fmt::format("Service {}", i + 1)), .items = std::move(options), .error = i == 0 ? Html(view.error(id)) : Html(), .id = id});
  }
  return form({.action = std::string(comparison_path), .body = {fields, button({.text = "Compare"})}, .get = true});
}

Html share_cell(Share const& share) {
  auto const open = public_share(share);
  if (!open) return "Not shown: too few cases";
  return open->sufficient ? Html(fmt::format("{} of {} ({}%)", *open->sufficient, *open->assessed, open->per_cent)) : Html(fmt::format("{}%", open->per_cent));
}

class Comparison {
 public:
  explicit Comparison(std::vector<Chosen> const& chosen) : chosen_(chosen) {}

  Html html() {
    row("Overall rating", [](Inspection const& one) { return rating_tag(one.overall); });
    row("Score", score_words);
    row("Published", when_published);
    row("Programme", [](Inspection const& one) { return Html(programme_name(one.programme)); });
    for (auto const& standard : standards)
      row(standard.name, [&](Inspection const& one) { auto const rating = one.standard(standard.key); return rating ? rating_tag(rating) : Html(); });
    for (auto const& question : questions)
      row({question.name, ", cases sufficient"}, [&](Inspection const& one) { auto const* share = one.share(question.id); return share ? share_cell(*share) : Html(); });
    row("Cases inspected", [](Inspection const& one) { return one.cases ? number(*one.cases) : Html(); });
    row("People on probation then", [](Inspection const& one) { return one.people ? number(*one.people) : Html(); });
    std::vector<Head> head{"What"};
    for (auto const& one : chosen_) head.push_back(one.unit.name);
    return table({.caption = "Newest inspections side by side", .caption_size = Size::m, .head = std::move(head), .rows = std::move(rows_), .scroll = true, .id = "comparison"});
  }

 private:
  // Left out where nothing is known of anybody.
  void row(Html what, std::function<Html(Inspection const&)> const& of) {
    std::vector<Cell> cells{std::move(what)};
    bool known = false;
    for (auto const& one : chosen_) {
      auto value = one.latest ? of(*one.latest) : Html();
      known = known || !value.empty();
      cells.push_back(!one.latest ? Html("No inspection") : value.empty() ? Html("Not known") : std::move(value));
    }
    if (known) rows_.push_back(std::move(cells));
  }

  std::vector<Chosen> const& chosen_;
  std::vector<std::vector<Cell>> rows_ = {};
};

// Of a region, its units' ratings besides its own.
Html units_of_regions(web::Call& call, Asked const& asked, std::vector<Chosen> const& chosen, std::vector<Inspection> const& all) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& one : chosen) {
    if (one.unit.kind != UnitKind::region) continue;
    std::array<std::int64_t, 4> rated{};
    std::int64_t none = 0;
    for (auto const& unit : organisation::units_below(call.view, one.unit.id, UnitKind::pdu, asked.day)) {
      auto const* latest = latest_of(all, unit.id);
      ++(latest && latest->overall ? rated[static_cast<std::size_t>(inspection::points(*latest->overall))] : none);
    }
    rows.push_back({one.unit.name, numeric(rated[0]), numeric(rated[1]), numeric(rated[2]), numeric(rated[3]), numeric(none)});
  }
  if (rows.empty()) return {};
  return table({.caption = "Units of each region by their newest rating", .caption_size = Size::m,
                .head = {"Region", numeric_head("Inadequate"), numeric_head("Requires improvement"), numeric_head("Good"), numeric_head("Outstanding"), numeric_head("None on the register")}, .rows = std::move(rows), .scroll = true, .id = "regions"});
}

}  // namespace

http::Response comparison_page(web::Call& call) {
  auto const day = asked(call, comparison_path);
  if (!day) return day.error();
  auto const known = services(call.view, day->day);
  FormView view(call.request.query);
  auto const units = chosen_units(call, known, view);
  auto const choose = choose_form(*day, known, units, view);
  if (view.failed())
    return call.again({.title = "Compare services", .section = "Published inspections", .body = {h1("Compare services"), choose}, .form = &view, .back = std::string(start_path)});
  auto const all = published_by(call.view, day->at);
  std::vector<Chosen> chosen;
  for (auto const& unit : units) chosen.push_back({unit, latest_of(all, unit.id)});
  Html body = p("Choose up to four units or regions.");
  if (!chosen.empty()) {
    body = Comparison(chosen).html();
    body += units_of_regions(call, *day, chosen, all);
    body += p("Programmes differ in what they rate: points are out of different totals, and the same word under two programmes need not mean the same. Counts so small that people could be known by them are left out.");
  }
  return shown(call, *day, {.title = "Compare services", .description = "Inspection ratings of up to four probation delivery units or regions side by side.",
                            .path = std::string(comparison_path), .body = {body, h2("Choose services"), choose}, .wide = true});
}

}  // namespace publication::pages
