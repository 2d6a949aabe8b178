// The partner's own figures, never another's: by its own count, each number opening to exactly its rows.
#include "dashboards/pages/handlers.hpp"
#include "dashboards/store/partner_waits.hpp"
#include "enquiries/store/lists.hpp"
#include "govuk/all.hpp"

namespace dashboards::pages {
namespace {

using enquiries::Work;

struct Figure {
  std::string_view words;
  Work work;
};
constexpr std::array figures{Figure{"To answer", Work::to_do},
                             Figure{"Late", Work::late},
                             Figure{"Due today", Work::due_today},
                             Figure{"Prepared, to be released", Work::to_release},
                             Figure{"Waiting for probation", Work::with_probation},
                             Figure{"Came in, last 20 working days", Work::came_in},
                             Figure{"Returned, last 20 working days", Work::returned},
                             Figure{"Your answers used in an assessment, last 60 working days", Work::used},
                             Figure{"Read and set aside with a reason, last 60 working days", Work::set_aside}};

std::string days_words(std::optional<std::int64_t> days) { return days ? fmt::format("{} working {}", *days, *days == 1 ? "day" : "days") : std::string("Not reached yet"); }

}  // namespace

http::Response our_figures_page(web::Call& call) {
  using namespace govuk;
  std::vector<SummaryRow> rows;
  for (auto const& figure : figures) {
    auto const count = enquiries::count_of_work(call.view, figure.work);
    auto const href = fmt::format("/worklist?list={}", base::word(figure.work));
    rows.push_back({.key = figure.words, .value = count == 0 ? number(count) : link_to(href, number(count), {.hidden = fmt::format(": {}", figure.words)})});
  }
  auto const waits = own_waits(call.view, call.view.today() - std::chrono::days{365});
  rows.push_back({.key = "Half of a year’s enquiries answered within", .value = days_words(days_until(waits, 50))});
  rows.push_back({.key = "Nine in ten answered within", .value = days_words(days_until(waits, 90))});
  Html const body = {h1("Our figures"), p("By your own count: from the day a request reached you, without the days it waited for probation. Those still waiting are counted, never dropped."), summary_list({.rows = rows})};
  return call.page({.title = "Our figures", .body = body});
}

}  // namespace dashboards::pages
