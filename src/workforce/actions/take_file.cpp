#include "workforce/actions/take_file.hpp"

#include "base/text.hpp"
#include "identity/domain/token.hpp"
#include "organisation/actions/staffing.hpp"
#include "organisation/domain/numbering.hpp"
#include "organisation/store/write_staff.hpp"

namespace workforce {
namespace {

constexpr std::size_t chunk_size = 200;

// What is in a file and new, of one kind or the other.
struct Checked {
  std::vector<StaffRow> staff = {};
  std::vector<PublishedRow> figures = {};
  FileReport report = {};
  std::string hash = {};
  std::size_t rows() const { return staff.size() + figures.size(); }
};

// `place`: whose units the file may name.
Checked check(ledger::View& view, ImportKind kind, std::string const& csv, ledger::Place place) {
  Checked checked{.hash = identity::token_hash(csv)};
  auto& report = checked.report;
  report.before = find_taken(view, kind, checked.hash, place);
  if (report.before) return checked;
  auto const names = unit_names(view, place);
  if (kind == ImportKind::staff) {
    auto file = read_staff_file(csv, names, on_register(view), view.today());
    checked.staff = std::move(file.rows);
    report.read = file.read, report.bad = file.bad, report.already = file.already, report.faults = std::move(file.faults);
  } else {
    auto file = read_figures_file(csv, names, view.today());
    auto const known = published_within(view, place);
    report.read = file.read, report.bad = file.bad, report.faults = std::move(file.faults);
    for (auto& row : file.rows)
      if (stands_already(row, known)) ++report.already;
      else checked.figures.push_back(std::move(row));
  }
  report.good = checked.rows();
  return checked;
}

bool may_take(FileReport const& report, bool partial) { return report.faults.empty() || (partial && !report.header_bad()); }

base::Outcome<> take(ledger::Tx& tx, StaffRow const& row) {
  auto const staff = run(tx, organisation::AddStaff{.full_name = row.name, .grade = row.grade, .email = row.email});
  if (!staff) return tl::unexpected(staff.error());
  auto const to = row.end ? std::optional(*row.end + std::chrono::days{1}) : std::nullopt;
  auto const posting = run(tx, organisation::PostStaff{.staff = *staff, .unit = row.unit, .contracted = row.contracted, .terms = row.terms, .from = row.start, .to = to, .origin = Origin::imported});
  if (!posting) return tl::unexpected(posting.error());
  if (to) organisation::end_posting(tx, *posting, *to, row.reason);
  return {};
}

base::Outcome<> take_rows(ledger::Tx& tx, Checked const& checked, std::size_t from, std::size_t to) {
  for (auto at = from; at < to; ++at) {
    if (at >= checked.staff.size()) {
      insert_published(tx, checked.figures[at - checked.staff.size()]);
      continue;
    }
    if (auto const taken = take(tx, checked.staff[at]); !taken) return taken;
  }
  return {};
}

std::int64_t count(std::size_t rows) { return static_cast<std::int64_t>(rows); }

void note_taken(ledger::Tx& tx, ImportKind kind, std::string_view file_name, Checked const& checked, ledger::Place place) {
  auto const& report = checked.report;
  auto const id = insert_taken(tx, {.kind = kind, .file_name = std::string(file_name), .rows_good = count(report.good), .rows_already = count(report.already), .rows_bad = count(report.bad)}, checked.hash, place);
  tx.record({.processing = ledger::Processing::collection, .what = "workforce.imported", .subject = id, .detail = fmt::format("{} {}", base::word(kind), report.good)});
}

std::string rows(std::size_t many) { return fmt::format("{} row{}", many, many == 1 ? "" : "s"); }

std::string line_of(FileFault const& fault) { return fmt::format("line {}{}{}: {}", fault.line, fault.column.empty() ? "" : ", ", fault.column, fault.why); }

}  // namespace

base::Outcome<FileReport> run(ledger::Tx& tx, TakeFile const& action) {
  auto const name = base::typed_text(action.file_name, 200);
  auto const place = tx.scope().place;
  auto checked = check(tx, action.kind, action.csv, place);
  auto& report = checked.report;
  if (report.read > most_rows_of_a_page) return base::refuse("file", fmt::format("The file has {} rows: above {} it is taken in by the command line (fullpicture import)", report.read, most_rows_of_a_page));
  if (report.before || !may_take(report, action.partial)) {
    tx.record({.processing = ledger::Processing::consultation, .what = "workforce.import_checked", .detail = fmt::format("{} bad of {}", report.bad, report.read)});
    return std::move(report);
  }
  if (auto const taken = take_rows(tx, checked, 0, checked.rows()); !taken) return tl::unexpected(taken.error());
  note_taken(tx, action.kind, name.value_or("file"), checked, place);
  report.taken = true;
  return std::move(report);
}

int import_file(ImportKind kind, std::istream& in, ImportOptions const& options, ledger::Ledger& ledger, std::ostream& out, std::ostream& err) {
  std::string const csv{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  auto scope = ledger::system_scope("Import");
  scope.place = organisation::country;
  Checked checked;
  ledger.read(scope, [&](ledger::View& view) { checked = check(view, kind, csv, scope.place); }, true);
  auto const& report = checked.report;
  if (report.before) {
    out << fmt::format("This file was taken in on {}: {}. Nothing to do.\n", base::date_and_time(report.before->at), rows(static_cast<std::size_t>(report.before->rows_good)));
    return 0;
  }
  for (auto const& fault : report.faults) err << line_of(fault) << "\n";
  if (!report.faults.empty() && !report.header_bad()) err << fmt::format("{} bad of {}.\n", rows(report.bad), report.read);
  if (!may_take(report, options.partial)) {
    err << "Nothing was imported." << (report.header_bad() ? "\n" : " Correct the rows above, or import the others with --partial.\n");
    return 1;
  }
  for (std::size_t from = 0;; from += chunk_size) {
    auto const to = std::min(checked.rows(), from + chunk_size);
    std::optional<base::Refusal> refused;
    ledger.write(scope, [&](ledger::Tx& tx) {
      if (auto const taken = take_rows(tx, checked, from, to); !taken) return refused = taken.error(), false;
      if (to == checked.rows()) note_taken(tx, kind, options.file_name, checked, scope.place);
      else tx.record({.processing = ledger::Processing::collection, .what = "workforce.import_continued", .detail = std::to_string(to)});
      return true;
    }, true);
    if (refused) {
      err << fmt::format("rows {} to {}: {}. They were not imported; those before them were.\n", from + 1, to, refused->errors.empty() ? refused->message : refused->errors.front().message);
      return 1;
    }
    if (to == checked.rows()) break;
    err << fmt::format("{} of {} rows\n", to, checked.rows());
  }
  out << fmt::format("{} imported, {} stood there already, {} bad left out.\n", rows(report.good), report.already, report.bad);
  return report.faults.empty() ? 0 : 1;
}

}  // namespace workforce
