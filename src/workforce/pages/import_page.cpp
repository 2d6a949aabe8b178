// Taking in a staff list or published figures from a file, and which files were taken.
#include "organisation/pages/unit_asked.hpp"
#include "workforce/actions/take_file.hpp"
#include "workforce/pages/asked.hpp"
#include "workforce/pages/staffing_handlers.hpp"

namespace workforce::pages {

using namespace govuk;

namespace {

constexpr std::string_view path = "/workforce/staffing/import";

Html upload_form(web::Call& call, Asked const& about, FormView const& typed) {
  std::vector<Choice> const kinds{
      {.value = "staff", .text = "A staff list", .hint = "Columns: name, grade, unit, hours, start; if you have them, end, email, terms, reason. New people are put on the register and posted."},
      {.value = "workforce", .text = "Published staff in post", .hint = "Columns: as_at, unit, grade, fte, source; if you have them, headcount, target_fte. Kept beside the register’s own figures, marked imported."}};
  return form({.action = fmt::format("{}?unit={}", path, about.unit.id.value), .csrf = call.csrf(),
               .body = {radios({.name = "kind", .legend = {"What is in the file?", Size::s}, .items = kinds, .form = &typed}),
                        file_upload({.name = "file", .label = "The file", .hint = fmt::format("CSV UTF-8, at most {} rows; units of your own place only", most_rows_of_a_page), .form = &typed, .accept = ".csv,text/csv"}),
                        checkboxes({.name = "partial", .items = {{.value = "yes", .text = "Take the good rows though others are bad", .hint = "Otherwise nothing is taken while a row is bad"}}, .form = &typed, .small = true}), button({.text = "Check and take in"})},
               .multipart = true});
}

Html taken_table(web::Call& call) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& file : files_taken(call.view, call.scope.place))
    rows.push_back({file.file_name, file.kind == ImportKind::staff ? "Staff list" : "Published figures", numeric(file.rows_good), numeric(file.rows_already), numeric(file.rows_bad), base::date_and_time(file.at), file.by_name});
  if (rows.empty()) return p("No file was taken in yet.");
  return table({.caption = "Files that were taken in", .caption_size = Size::m, .head = {"File", "What", numeric_head("Rows taken"), numeric_head("There already"), numeric_head("Left out"), "When", "By"}, .rows = rows, .scroll = true, .id = "taken"});
}

http::Response show(web::Call& call, Html const& report, FormView const& typed, int status = 200) {
  auto const about = asked(call);
  if (!about) return call.not_found();
  Html const body = {staffing_links(call, *about, path), report, upload_form(call, *about, typed), taken_table(call),
                     p("A file that was taken in changes nothing when it is taken in again; rows that stand there already are passed over. Larger files are taken in by the operator’s command line.")};
  auto page = workload::pages::show(call, about->unit, workload::pages::Section::staffing, "Import", body, &typed);
  if (status != 200) page.status = status;
  return page;
}

std::string rows(std::size_t count) { return fmt::format("{} row{}", count, count == 1 ? "" : "s"); }

Html faults_table(FileReport const& report) {
  constexpr std::size_t most = 200;
  std::vector<std::vector<Cell>> lines;
  for (std::size_t at = 0; at < std::min(most, report.faults.size()); ++at)
    lines.push_back({numeric(static_cast<std::int64_t>(report.faults[at].line)), report.faults[at].column, report.faults[at].why});
  Html const more = report.faults.size() > most ? p(fmt::format("The first {} of {} are shown.", most, report.faults.size())) : Html();
  return {table({.caption = "What is wrong, by line of the file", .caption_size = Size::m, .head = {numeric_head("Line"), "Column", "Why"}, .rows = lines, .first_cell_is_header = false, .scroll = true, .id = "faults"}), more};
}

Html report_of(FileReport const& report) {
  if (report.before) return inset_text({.text = fmt::format("This file was taken in on {}, {}. Nothing was changed.", base::date_and_time(report.before->at), rows(static_cast<std::size_t>(report.before->rows_good)))});
  auto const sums = fmt::format("{} read: {} new, {} there already, {} bad.", rows(report.read), report.good, report.already, report.bad);
  if (report.taken && report.faults.empty()) return notification_banner({.text = fmt::format("Taken in. {}", sums), .success = true});
  Html const head = report.taken ? Html(inset_text({.text = "The good rows were taken in, the bad ones left out. " + sums})) : warning_text({.text = "Nothing was taken in. " + sums + " Correct the rows below and choose the file again, or take the good rows alone."});
  return {head, faults_table(report)};
}

}  // namespace

http::Response import_page(web::Call& call) { return show(call, {}, FormView{}); }

http::Response take_file(web::Call& call) {
  auto const kind = base::from_word<ImportKind>(call.request.form.one("kind"));
  auto const file = std::ranges::find_if(call.request.uploads, [](http::Upload const& upload) { return upload.field == "file" && !upload.bytes.empty(); });
  std::vector<base::FieldError> errors;
  if (!kind) errors.push_back({"kind", "Choose what is in the file"});
  if (file == call.request.uploads.end()) errors.push_back({"file", "Choose a file that is not empty"});
  if (!errors.empty()) return show(call, {}, FormView(call.request.form, std::move(errors)));
  auto const done = call.perform(TakeFile{.kind = *kind, .csv = file->bytes, .file_name = file->file_name, .partial = call.request.form.one("partial") == "yes"});
  if (!done && done.error().kind != base::Refused::invalid) return call.refused(done.error(), path);
  if (!done) return show(call, {}, FormView(call.request.form, {{"file", done.error().errors.empty() ? done.error().message : done.error().errors.front().message}}));
  if (done->taken && done->faults.empty()) {
    auto const about = asked(call);
    if (!about) return call.not_found();
    return call.page({.title = "Taken in", .section = about->unit.name,
                      .body = {panel({.title = "Taken in", .body = fmt::format("{} new, {} there already", rows(done->good), done->already)}), p(link_to("/workforce/staffing" + about->query(), "Staffing")), p(link_to(fmt::format("{}?unit={}", path, about->unit.id.value), "Another file"))}});
  }
  return show(call, report_of(*done), FormView(call.request.form), done->taken || done->before ? 200 : 422);
}

}  // namespace workforce::pages
