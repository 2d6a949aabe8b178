// The partner's worklist: by priority, then need-by date. No other record, no other partner's figures.
#include "enquiries/actions/return_batch.hpp"
#include "enquiries/actions/take_batch.hpp"
#include "enquiries/pages/partner_handlers.hpp"
#include "enquiries/pages/words.hpp"
#include "enquiries/store/enquiry.hpp"
#include "enquiries/store/lists.hpp"
#include "people/domain/person.hpp"

#include <algorithm>

namespace enquiries::pages {
namespace {

using govuk::Html;

bool childrens(web::Call const& call) { return call.scope.role == ledger::Role::childrens_responder; }

Html line_link(WorkLine const& line) {
  return govuk::link_to(fmt::format("/work/{}", line.id.value), people::surname_first(line.forenames, line.surname));
}

constexpr std::int64_t per_page = 50;
constexpr int few = 10;   // of a list that stands beside the worklist; the rest is one page on

Html to_do_rows(std::vector<WorkLine> const& lines, base::Instant now, Html caption) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines)
    rows.push_back({line_link(line), reference_words(line.reference), line.birth_date ? span("fp-reference", base::date_short(*line.birth_date)) : Html("not known"), priority_words(line.priority, line.priority_reason),
                    due_words(line.partner_due_on, line.due_moment, now), line.decision_waiting,
                    line.taken_by_name.empty() ? Html("Nobody yet") : Html(line.taken_by_name)});
  return table({.caption = std::move(caption), .caption_size = Size::m, .head = {"Person", "Enquiry", "Born", "Priority", "Needed by", "Decision waiting", "Taken by"}, .rows = rows, .scroll = true, .id = "worklist"});
}

Html batch_table(web::Call& call, std::vector<WorkLine> const& lines) {
  return lines.empty() ? govuk::p("Nothing of this batch is left to answer.") : to_do_rows(lines, call.now, {govuk::number(static_cast<std::int64_t>(lines.size())), " in this batch, first things first"});
}

std::int64_t page_asked(web::Call const& call) { return std::max<std::int64_t>(1, std::strtoll(std::string(call.request.query.one("page")).c_str(), nullptr, 10)); }

Html pager(Work work, std::string_view path, std::int64_t total, std::int64_t page) {
  return govuk::pages({.total = total, .per_page = per_page, .page = page, .noun = "enquiries",
                       .href = [word = std::string(base::word(work)), path = std::string(path)](std::int64_t n) { return fmt::format("{}?list={}&page={}", path, word, n); }});
}

// The words of each list: as a caption, "12 late by your own count".
std::string_view list_words(Work work) {
  switch (work) {
    case Work::to_do: return "to answer, first things first";
    case Work::late: return "late by your own count";
    case Work::due_today: return "due today";
    case Work::with_probation: return "with probation: the days are not counted against you";
    case Work::to_release: return "prepared, to be released by a second person";
    case Work::to_confirm: return "said by telephone or in a meeting, to be confirmed";
    case Work::done: return "returned, declined or handed back";
    case Work::withdrawn: return "withdrawn by probation";
    case Work::came_in: return "came in, last 20 working days";
    case Work::returned: return "returned, last 20 working days";
    case Work::used: return "used in an assessment, returned in the last 60 working days";
    case Work::set_aside: return "read and set aside with a reason, returned in the last 60 working days";
  }
  return {};
}

Html short_table(std::string_view id, std::string_view caption, std::vector<WorkLine> const& lines, std::string_view last_head, Html (*last)(WorkLine const&)) {
  using namespace govuk;
  if (lines.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines) rows.push_back({line_link(line), reference_words(line.reference), last(line)});
  return table({.caption = caption, .caption_size = Size::m, .head = {"Person", "Enquiry", last_head}, .rows = rows, .scroll = true, .id = std::string(id)});
}

// The first few of a list, and the way to all of it.
Html first_few(web::Call& call, Work work, std::string_view caption, std::string_view last_head, Html (*last)(WorkLine const&)) {
  auto const total = count_of_work(call.view, work);
  Html out = short_table(base::word(work), caption, work_of_agency(call.view, work, few), last_head, last);
  if (total > few) out += govuk::p(govuk::link_to(fmt::format("/worklist?list={}", base::word(work)), Html{"All ", govuk::number(total), ", ", list_words(work)}));
  return out;
}

Html what_became(WorkLine const& line) { return partner_state_tag(line.state); }

// The reason of the code, and what probation wrote beside it.
Html why_withdrawn(WorkLine const& line) {
  auto const code = base::from_word<Withdrawal>(line.withdrawn_code);
  if (!code || *code == Withdrawal::wd4) return Html(line.withdrawn_why);
  return {text(*code), line.withdrawn_why.empty() ? Html() : Html{": ", line.withdrawn_why}};
}

// Posted, so that no name stands in an address.
Html find_form(web::Call& call, std::string_view find) {
  using namespace govuk;
  return form({.action = "/worklist", .csrf = call.csrf(),
               .body = {text_input({.name = "find", .label = "Find a person or an enquiry", .hint = "A name, or a reference such as E-2023-000123", .value = std::string(find), .width = 20, .spellcheck = false}),
                        button({.text = "Find", .kind = ButtonKind::secondary})},
               .id = "find-form"});
}

// What is to answer, a page at a time, in the order in which it should be answered; or what was looked for in it.
Html to_answer(web::Call& call) {
  using namespace govuk;
  std::string const find(call.request.form.one("find"));
  if (!find.empty()) {
    auto const lines = find_work(call.view, find, static_cast<int>(per_page));
    Html const all = p(link_to("/worklist", "Show all of them again"));
    if (lines.empty()) return find_form(call, find) + all + p("Nothing that is to answer has this name or reference. It may have been answered: look under Returned.");
    return find_form(call, find) + all + to_do_rows(lines, call.now, Html{number(static_cast<std::int64_t>(lines.size())), lines.size() == per_page ? " or more to answer with this name or reference: the first are shown" : " to answer with this name or reference"});
  }
  auto const total = count_of_work(call.view, Work::to_do);
  auto const page = page_asked(call);
  auto const lines = work_of_agency(call.view, Work::to_do, static_cast<int>(per_page), (page - 1) * per_page);
  if (total == 0) return p("Nothing is waiting for you.");
  return find_form(call, find) + to_do_rows(lines, call.now, {number(total), " ", list_words(Work::to_do)}) + pager(Work::to_do, "/worklist", total, page);
}

// All that probation waits for, as its own pages count it: the two sides speak of one number.
Html all_that_waits(web::Call& call) {
  using namespace govuk;
  auto const all = waiting_of_agency(call.view);
  auto const with_probation = count_of_work(call.view, Work::with_probation);
  if (all == 0) return {};
  return p({"Probation is waiting for ", strong(number(all)), all == 1 ? " answer" : " answers", with_probation == 0 ? Html() : Html{"; ", number(with_probation), " of them wait for probation to answer you first"}, "."}, "govuk-body-l");
}

// One list by itself, every row of it: what a number of the figures opens to.
http::Response one_list(web::Call& call, Work work) {
  auto const total = count_of_work(call.view, work);
  auto const page = page_asked(call);
  auto const lines = work_of_agency(call.view, work, per_page, (page - 1) * per_page);
  Html const caption = {govuk::number(total), " ", list_words(work)};
  bool const open = work == Work::to_do || work == Work::late || work == Work::due_today;
  Html const rows = lines.empty() ? govuk::p("Nothing here.") : open ? to_do_rows(lines, call.now, caption) : Html{govuk::p(caption), short_table(base::word(work), list_words(work), lines, "Where it stands", what_became)};
  return call.page({.title = "Worklist", .body = {govuk::h1("Enquiries from probation"), rows, pager(work, "/worklist", total, page)}, .back = "/worklist", .wide = true});
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

// What was just sent, said on the page that follows it: the next one, or the list.
Html just_returned(web::Call& call) {
  auto const sent = std::strtoll(std::string(call.request.query.one("sent")).c_str(), nullptr, 10);
  if (sent > 0) return govuk::notification_banner({.text = Html{govuk::number(sent), sent == 1 ? " answer is returned to probation." : " answers are returned to probation."}, .success = true});
  auto const id = std::strtoll(std::string(call.request.query.one("returned")).c_str(), nullptr, 10);
  auto const enquiry = id > 0 ? find_enquiry(call.view, EnquiryId{id}) : std::nullopt;
  if (!enquiry) return {};
  std::string_view const words = enquiry->state == EnquiryState::returned_interim ? " is returned in part."
                                 : is_waiting(enquiry->state)                     ? " is prepared. It is sent when a second person releases it."
                                                                                  : " is returned to probation.";
  return govuk::notification_banner({.html = govuk::p({govuk::strong(enquiry->reference), words}), .success = true});
}

http::Response worklist_page(web::Call& call) {
  if (auto const work = base::from_word<Work>(call.request.query.one("list")); work && *work != Work::to_do) return one_list(call, *work);
  Html const body = {
      govuk::caption(call.scope.name), govuk::h1("Enquiries from probation"), just_returned(call), all_that_waits(call), enquiry_not_referral(call),
      first_few(call, Work::to_release, "Prepared, to be released by a second person", "Prepared by", [](WorkLine const& line) { return Html(line.taken_by_name); }),
      first_few(call, Work::to_confirm, "Said by telephone or in a meeting, to be confirmed", "Where it stands", what_became),
      to_answer(call), take_form(call),
      first_few(call, Work::with_probation, "With probation: the days are not counted against you", "You asked", [](WorkLine const& line) { return Html(line.asked_us); })};
  return call.page({.title = "Worklist", .body = body, .wide = true});
}

http::Response take_batch(web::Call& call) {
  auto const taken = call.perform(TakeBatch{.how_many = std::atoi(std::string(call.request.form.one("how_many")).c_str())});
  if (!taken) return call.refused(taken.error(), "/worklist");
  return http::redirect(fmt::format("/batches?batch={}", taken->value));
}

http::Response returned_page(web::Call& call) {
  auto const total = count_of_work(call.view, Work::done);
  auto const page = page_asked(call);
  Html const body = {govuk::h1("What became of your answers"), short_table("returned", "Returned", work_of_agency(call.view, Work::done, per_page, (page - 1) * per_page), "What became of it", what_became),
                     pager(Work::done, "/worklist/returned", total, page),
                     first_few(call, Work::withdrawn, "Withdrawn by probation", "Why", why_withdrawn)};
  return call.page({.title = "Returned", .body = body, .wide = true});
}

http::Response batches_page(web::Call& call) {
  using namespace govuk;
  auto const chosen = std::strtoll(std::string(call.request.query.one("batch")).c_str(), nullptr, 10);
  Html body = {h1("Batches"), take_form(call)};
  if (chosen > 0) {
    auto const lines = work_of_batch(call.view, BatchId{chosen});
    body += batch_table(call, lines);
    if (!lines.empty()) body += p({link_to(fmt::format("/batches/{}/file", chosen), "Download this batch as CSV"), ", fill it in, and return it here."});
  }
  body += form({.action = "/batches/check", .csrf = call.csrf(),
                .body = {h2("Return a file"), file_upload({.name = "file", .label = "The batch as CSV", .hint = "At most 5 MB. Every row is checked; nothing is sent before you agree.", .accept = ".csv,text/csv"}), button({.text = "Check the file"})},
                .multipart = true});
  return call.page({.title = "Batches", .body = body, .wide = true});
}

http::Response batch_file_download(web::Call& call) {
  auto const batch = call.id<BatchId>("id");
  if (work_of_batch(call.view, batch).empty()) return call.not_found();
  return http::csv(fmt::format("batch-{}.csv", batch.value), batch_file(call.view, batch));
}

namespace {

constexpr std::size_t previewed = 50;

// What would be said of each enquiry of the file, before anything is sent.
Html answers_preview(std::vector<BatchAnswer> const& answers) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& answer : answers) {
    if (rows.size() == previewed) break;
    auto const& said = answer.content;
    bool const nothing = said.items.empty() && std::ranges::all_of(said.answers, [](auto const& each) { return each.code == AnswerCode::nothing_known; }) &&
                         std::ranges::all_of(said.children, [](auto const& child) { return child.known == Known::never; });
    auto const entries = said.items.size() + said.children.size();
    rows.push_back({reference_words(answer.reference), nothing ? Html("Nothing known") : Html{number(static_cast<std::int64_t>(entries)), entries == 1 ? " entry" : " entries"}, said.searched, said.handling});
  }
  Html out = table({.caption = "What would be sent", .caption_size = Size::m, .head = {"Enquiry", "Answer", "What was searched", "Handling"}, .rows = rows, .scroll = true, .id = "preview"});
  return answers.size() > previewed ? out + p("The first 50 are shown.") : out;
}

}  // namespace

http::Response check_batch_page(web::Call& call) {
  using namespace govuk;
  auto const file = std::find_if(call.request.uploads.begin(), call.request.uploads.end(), [](auto const& upload) { return upload.field == "file" && !upload.bytes.empty(); });
  if (file == call.request.uploads.end()) return call.refused({.kind = base::Refused::invalid, .message = "Choose the file to return."}, "/batches");
  auto const read = check_batch(call.view, file->bytes);
  Html body = {h1("Check before anything is sent"),
               p({strong(number(static_cast<std::int64_t>(read.answers.size()))), read.answers.size() == 1 ? " enquiry is" : " enquiries are", " answered by this file. ", number(static_cast<std::int64_t>(read.left_empty)),
                  read.left_empty == 1 ? " row was left empty." : " rows were left empty."})};
  if (!read.problems.empty()) {
    std::vector<std::vector<Cell>> rows;
    for (auto const& problem : read.problems) rows.push_back({numeric(static_cast<std::int64_t>(problem.line)), problem.column, problem.reason});
    body += table({.caption = "Rows with a problem", .caption_size = Size::m, .head = {"Line", "Column", "Why"}, .rows = rows, .scroll = true, .id = "problems"});
  }
  if (!read.answers.empty()) body += answers_preview(read.answers);
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
  return http::redirect(fmt::format("/worklist?sent={}", *sent));
}

}  // namespace enquiries::pages
