// The factual accuracy check: the service's comments on the draft, and the inspectorate's answers.
#include "publication/actions/accuracy.hpp"

#include "inspection/pages/parts.hpp"
#include "publication/pages/report_handlers.hpp"
#include "publication/store/documents.hpp"

namespace publication::pages {
namespace {

using namespace govuk;
using inspection::pages::after;
using inspection::pages::show;
using inspection::pages::typed;
using inspection::pages::url_of;
using inspection::pages::whole;

Html comment_summary(CommentRow const& row) {
  return summary_list({.rows = {{.key = "Comment", .value = row.comment}, {.key = "Section", .value = row.section.empty() ? "The whole draft" : row.section},
                                {.key = "From", .value = fmt::format("{}, {}", row.by, base::date_and_time(row.at))},
                                {.key = "Answer", .value = row.outcome.empty() ? Html(tag({.text = "Not answered yet", .colour = Colour::yellow}))
                                                                               : Html{row.outcome == "accepted" ? "Accepted: " : "Not accepted: ", row.reason, hint_line(fmt::format("{}, {}", row.answered_by, base::date_and_time(*row.answered_at)))}}}});
}

Html answer_form(web::Call& call, InspectionId id, CommentRow const& row, FormView const* view) {
  bool const this_one = view && whole(view->value("comment")) == row.id.value;
  auto const field = [&](std::string_view name) { return this_one ? std::string(name) : fmt::format("{}-{}", name, row.id.value); };
  return form({.action = url_of(id, fmt::format("/accuracy/{}", row.id.value)), .csrf = call.csrf(),
               .body = {hidden_field("comment", std::to_string(row.id.value)), hidden_field("lock_version", std::to_string(row.lock_version)),
                        radios({.name = "outcome", .legend = {Html{"Is it accepted?", visually_hidden(" " + row.comment.substr(0, 40))}, Size::s}, .items = {{.value = "accepted", .text = "Accepted"}, {.value = "rejected", .text = "Not accepted"}},
                                .form = this_one ? view : nullptr, .inline_items = true, .id_prefix = field("outcome")}),
                        text_area({.name = "reason", .label = "Why?", .form = this_one ? view : nullptr, .id = field("reason"), .rows = 2}), button({.text = "Answer", .kind = ButtonKind::secondary})}});
}

http::Response of_team(web::Call& call, FormView const* view = nullptr) {
  auto const inspection = inspection::find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  auto const until = comments_until(call.view, inspection->id);
  Html body = until ? p(fmt::format("The service may comment until {}.", base::date_with_day(*until))) : p("The draft is not out for a check.");
  auto const all = comments_of(call.view, inspection->id);
  if (all.empty()) body += p("There is no comment.");
  for (auto const& row : all) body += summary_card({.title = fmt::format("Comment {}", row.id.value)}, {comment_summary(row), until ? answer_form(call, inspection->id, row, view) : Html{}});
  return show(call, *inspection, "report", "Factual accuracy check", body, view);
}

http::Response of_service(web::Call& call, FormView const* view = nullptr) {
  auto const inspection = inspection::told_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  auto const until = comments_until(call.view, inspection->id);
  auto const draft = until ? draft_document(call.view, inspection->id, DocumentKind::report) : std::nullopt;
  if (!draft) return call.not_found();   // a draft cannot be told from an absent page
  auto const here = fmt::format("/our-inspections/{}/draft", inspection->id.value);
  Html comments;
  for (auto const& row : comments_of(call.view, inspection->id)) comments += summary_card({.title = row.section.empty() ? "The whole draft" : row.section, .heading_level = 3}, comment_summary(row));
  Html const body = {warning_text({.text = "A draft for you to check the facts of. It is not public: do not share it."}), p(fmt::format("You may comment until {}.", base::date_with_day(*until))),
                     h2("Your comments"), comments.empty() ? p("None yet.") : comments,
                     form({.action = here, .csrf = call.csrf(),
                           .body = {text_input({.name = "section", .label = "Where in the draft", .hint = "A heading or a standard; leave it empty for the whole", .form = view}),
                                    text_area({.name = "comment", .label = "What is not right, and what shows it", .form = view, .rows = 4}), button({.text = "Send the comment"})}}),
                     rule(), Kept{draft->body}.html()};
  Page const page{.title = "Draft report", .section = inspection->inspected_as, .body = body, .form = view, .breadcrumbs = {{.text = "Our inspections", .href = "/our-inspections"}, {.text = inspection->inspected_as, .href = fmt::format("/our-inspections/{}", inspection->id.value)}, {.text = "Draft report"}}, .wide = true};
  return view ? call.again(page) : call.page(page);
}

}  // namespace

http::Response accuracy_page(web::Call& call) { return of_team(call); }
http::Response answer_accuracy_comment(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const& form = call.request.form;
  std::optional<bool> const accepted = form.has("outcome") ? std::optional(form.one("outcome") == "accepted") : std::nullopt;
  auto const done = call.perform(AnswerComment{.comment = CommentId{call.request.id("comment").value_or(0)}, .accepted = accepted, .reason = typed(call, "reason"), .lock_version = whole(form.one("lock_version"))});
  return after(call, done, url_of(id, "/accuracy"), [&](FormView const& view) { return of_team(call, &view); });
}
http::Response our_draft_page(web::Call& call) { return of_service(call); }
http::Response comment_on_draft(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const done = call.perform(CommentOnDraft{.inspection = id, .section = typed(call, "section"), .comment = typed(call, "comment")});
  return after(call, done, fmt::format("/our-inspections/{}/draft", id.value), [&](FormView const& view) { return of_service(call, &view); });
}

}  // namespace publication::pages
