// The partner's worklist: by priority, then need-by date. No other record, no other partner's figures.
#include "enquiries/actions/return_batch.hpp"
#include "enquiries/actions/take_batch.hpp"
#include "enquiries/pages/partner_handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/lists.hpp"
#include "people/domain/person.hpp"

namespace enquiries::pages {
namespace {

using govuk::Html;

bool childrens(web::Call const& call) { return call.scope.role == ledger::Role::childrens_responder; }

Html line_link(WorkLine const& line) {
  return govuk::link_to(fmt::format("/work/{}", line.id.value), people::surname_first(line.forenames, line.surname));
}

constexpr std::int64_t lines_a_page = 100;

Html to_do_table(web::Call& call, std::vector<WorkLine> const& lines, std::int64_t all) {
  using namespace govuk;
  if (lines.empty()) return p("Nothing is waiting for you.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines)
    rows.push_back({line_link(line), line.reference, line.birth_date ? Html(base::date_short(*line.birth_date)) : Html("not known"), priority_words(line.priority, line.priority_reason),
                    line.due_moment ? instant_words(line.due_moment) : due_words(line.partner_due_on, call.view.today()), line.decision_waiting,
                    line.taken_by_name.empty() ? Html("Nobody yet") : Html(line.taken_by_name)});
  return table({.caption = Html{number(all), " to answer, first things first"}, .caption_size = Size::m,
                .head = {"Person", "Enquiry", "Born", "Priority", "Needed by", "Decision waiting", "Taken by"}, .rows = rows, .scroll = true, .id = "worklist"});
}

// One page of the list; the number above it counts all of them.
Html to_do_list(web::Call& call) {
  auto const all = work_to_do_count(call.view);
  auto const last = std::max<std::int64_t>(1, (all + lines_a_page - 1) / lines_a_page);
  auto const page = std::clamp<std::int64_t>(std::atoll(std::string(call.request.query.one("page")).c_str()), 1, last);
  auto const lines = work_of_agency(call.view, Work::to_do, static_cast<int>(lines_a_page), (page - 1) * lines_a_page);
  Html list = to_do_table(call, lines, all);
  if (all > lines_a_page)
    list += govuk::pages({.total = all, .per_page = lines_a_page, .page = page, .noun = "enquiries", .href = [](std::int64_t to) { return fmt::format("/worklist?page={}", to); }});
  return list;
}

Html short_table(std::string_view id, std::string_view caption, std::vector<WorkLine> const& lines, std::string_view last_head, Html (*last)(WorkLine const&)) {
  using namespace govuk;
  if (lines.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines) rows.push_back({line_link(line), line.reference, last(line)});
  return table({.caption = caption, .caption_size = Size::m, .head = {"Person", "Enquiry", last_head}, .rows = rows, .scroll = true, .id = std::string(id)});
}

Html take_form(web::Call& call) {
  using namespace govuk;
  return form({.action = "/worklist/take", .csrf = call.csrf(),
               .body = {text_input({.name = "how_many", .label = "Take the next ones as a batch", .value = "10", .width = 3, .inputmode = "numeric"}), button({.text = "Take a batch"})}});
}

Html enquiry_not_referral(web::Call const& call) {
  return childrens(call) ? govuk::inset_text({.text = govuk::strong("This is an enquiry, not a referral.")}) : Html();
}

}  // namespace

http::Response worklist_page(web::Call& call) {
  Html const body = {
      govuk::caption(call.scope.name), govuk::h1("Enquiries from probation"), enquiry_not_referral(call), take_form(call),
      short_table("to-release", "Prepared, to be released by a second person", work_of_agency(call.view, Work::to_release), "Prepared by", [](WorkLine const& line) { return Html(line.taken_by_name); }),
      short_table("to-confirm", "Said by telephone or in a meeting, to be confirmed", work_of_agency(call.view, Work::to_confirm), "Where it stands", [](WorkLine const& line) { return state_tag(line.state, line.kind); }),
      to_do_list(call),
      short_table("with-probation", "With probation: the days are not counted against you", work_of_agency(call.view, Work::with_probation), "You asked", [](WorkLine const& line) { return Html(line.asked_us); })};
  return call.page({.title = "Worklist", .body = body, .wide = true});
}

http::Response take_batch(web::Call& call) {
  auto const taken = call.perform(TakeBatch{.how_many = std::atoi(std::string(call.request.form.one("how_many")).c_str())});
  if (!taken) return call.refused(taken.error(), "/worklist");
  return http::redirect(fmt::format("/batches?batch={}", taken->value));
}

http::Response returned_page(web::Call& call) {
  auto const became = [](WorkLine const& line) { return Html{state_tag(line.state, line.kind), line.withdrawn_or_used.empty() ? Html() : Html{" ", line.withdrawn_or_used}}; };
  Html const body = {govuk::h1("What became of your answers"), short_table("returned", "Returned", work_of_agency(call.view, Work::done), "What became of it", became),
                     short_table("withdrawn", "Withdrawn by probation", work_of_agency(call.view, Work::withdrawn), "Why", [](WorkLine const& line) { return Html(line.withdrawn_or_used); })};
  return call.page({.title = "Returned", .body = body, .wide = true});
}

http::Response batches_page(web::Call& call) {
  using namespace govuk;
  auto const chosen = std::strtoll(std::string(call.request.query.one("batch")).c_str(), nullptr, 10);
  Html body = {h1("Batches"), take_form(call)};
  if (chosen > 0) {
    auto const lines = work_of_batch(call.view, BatchId{chosen});
    body += to_do_table(call, lines, static_cast<std::int64_t>(lines.size()));
    if (!lines.empty()) body += p({link_to(fmt::format("/batches/{}/file", chosen), "Download this batch as CSV"), ", fill it in, and return it here."});
  }
  body += form({.action = "/batches/check", .csrf = call.csrf(),
                .body = {h2("Return a file"), file_upload({.name = "file", .label = "The batch as CSV", .hint = "At most 10 MB. Every row is checked; nothing is sent before you agree.", .accept = ".csv,text/csv"}), button({.text = "Check the file"})},
                .multipart = true});
  return call.page({.title = "Batches", .body = body, .wide = true});
}

http::Response batch_file_download(web::Call& call) {
  auto const batch = call.id<BatchId>("id");
  if (work_of_batch(call.view, batch).empty()) return call.not_found();
  return http::csv(fmt::format("batch-{}.csv", batch.value), batch_file(call.view, batch));
}

http::Response check_batch_page(web::Call& call) {
  using namespace govuk;
  auto const file = std::find_if(call.request.uploads.begin(), call.request.uploads.end(), [](auto const& upload) { return upload.field == "file" && !upload.bytes.empty(); });
  if (file == call.request.uploads.end()) return call.refused({.kind = base::Refused::invalid, .message = "Choose the file to return."}, "/batches");
  auto const read = check_batch(call.view, file->bytes);
  Html body = {h1("Check before anything is sent"),
               p({strong(number(static_cast<std::int64_t>(read.answers.size()))), " enquiries are answered by this file. ", number(static_cast<std::int64_t>(read.left_empty)), " rows were left empty."})};
  if (!read.problems.empty()) {
    std::vector<std::vector<Cell>> rows;
    for (auto const& problem : read.problems) rows.push_back({numeric(static_cast<std::int64_t>(problem.line)), problem.column, problem.reason});
    body += table({.caption = "Rows with a problem", .caption_size = Size::m, .head = {"Line", "Column", "Why"}, .rows = rows});
  }
  if (!read.answers.empty())
    body += form({.action = "/batches/return", .csrf = call.csrf(),
                  .body = {el("textarea", {{"name", "csv"}, {"hidden", true}, {"aria-hidden", "true"}}, govuk::text(file->bytes)),
                           read.problems.empty() ? Html() : Html{hidden_field("only_good_rows", "yes"), p("Rows with a problem are left out and stay on your worklist.")},
                           button({.text = "Send these answers"})}});
  body += p(link_to("/batches", "Go back and choose another file"));
  return call.page({.title = "Check the batch", .body = body}, read.problems.empty() ? 200 : 422);
}

http::Response return_batch(web::Call& call) {
  auto const& typed = call.request.form;
  auto const sent = call.perform(ReturnBatch{.csv = std::string(typed.one("csv")), .only_good_rows = typed.one("only_good_rows") == "yes"});
  if (!sent) return call.refused(sent.error(), "/batches");
  return http::redirect("/worklist");
}

http::Response our_figures_page(web::Call& call) {
  using namespace govuk;
  auto const figures = figures_of_agency(call.view);
  auto const row = [](std::string_view words, std::int64_t count) { return SummaryRow{.key = words, .value = number(count)}; };
  Html const body = {h1("Our figures"), p("By your own count: from the day a request reached you, without the days it waited for probation."),
                     summary_list({.rows = {row("To answer", figures.to_do), row("Late", figures.late), row("Due today", figures.due_today), row("Waiting for probation", figures.with_probation),
                                            row("Came in, last 20 working days", figures.came_in_last_20), row("Returned, last 20 working days", figures.returned_last_20),
                                            row("Your answers used in an assessment, last 60 working days", figures.used), row("Read and set aside with a reason", figures.set_aside)}})};
  return call.page({.title = "Our figures", .body = body});
}

}  // namespace enquiries::pages
