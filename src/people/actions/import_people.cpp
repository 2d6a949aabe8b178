#include "people/actions/import_people.hpp"

#include "base/calendar.hpp"
#include "base/csv.hpp"
#include "identity/domain/token.hpp"
#include "people/store/import_run.hpp"
#include "people/store/load_people.hpp"

#include <map>
#include <set>

namespace people {
namespace {

constexpr std::size_t chunk_size = 200;        // people in one transaction, so that nobody waits behind an import
constexpr std::size_t most_faults_shown = 10'000;

// Reads from a text that lies in memory already.
class TextStream : private std::streambuf, public std::istream {
 public:
  explicit TextStream(std::string& text) : std::istream(static_cast<std::streambuf*>(this)) { setg(text.data(), text.data(), text.data() + text.size()); }
};

bool hearing_or_release_soon(ImportedPerson const& imported, base::Date today) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const soon = [&](std::optional<base::Date> day) { return day && *day >= today && calendar.working_days_between(today, *day) <= 2; };
  return std::ranges::any_of(imported.parts.sentences, [&](Sentence const& sentence) {
    return soon(sentence.release_date) || soon(sentence.hearing_at ? std::optional(base::london_date(*sentence.hearing_at)) : std::nullopt);
  });
}

Incoming incoming(ImportedPerson const& imported, base::Date today) {
  return {&imported, priority_of(circumstances_of(imported.parts, today), hearing_or_release_soon(imported, today))};
}

class Import {
 public:
  Import(std::string content, ImportOptions const& options, ledger::Ledger& ledger, std::ostream& out, std::ostream& err)
      : content_(std::move(content)), options_(options), ledger_(ledger), scope_(ledger::system_scope("Import")), out_(out), err_(err) {}

  int run() {
    hash_ = identity::token_hash(content_);
    ledger_.read(scope_, [&](ledger::View& view) {
      before_ = find_import(view, hash_);
      places_ = import_places(view);
      today_ = view.today();
    }, true);
    if (before_ && before_->state == ImportState::done) {
      out_ << fmt::format("This file was imported on {}: {} people. Nothing to do.\n", base::date_and_time(before_->started_at), before_->rows_good);
      return 0;
    }
    check();
    report();
    bool const header_bad = std::ranges::any_of(faults_, [](ImportFault const& fault) { return fault.line <= 1; });
    if (header_bad || (!faults_.empty() && !options_.partial)) {
      err_ << fmt::format("Nothing was imported.{}\n", header_bad ? "" : " Correct the rows above, or import the others with --partial.");
      return 1;
    }
    import();
    return faults_.empty() ? 0 : 1;
  }

 private:
  // The whole file is read and checked before the first row is imported.
  void check() {
    std::map<std::string, std::size_t, std::less<>> crns;
    each_row([&](std::int64_t, ImportedPerson const& person, std::vector<ImportFault> faults) {
      // Which of the two is right is for a person to say: neither is taken.
      if (!person.person.crn.empty())
        if (auto const [first, is_new] = crns.try_emplace(person.person.crn, person.line); !is_new) {
          faults.push_back({person.line, "crn", fmt::format("stands in line {} too", first->second)});
          if (bad_crns_.insert(person.person.crn).second) twice(first->second, person.line, faults);
        }
      ++rows_;
      if (!faults.empty()) bad_lines_.insert(person.line);
      faults_.insert(faults_.end(), std::make_move_iterator(faults.begin()), std::make_move_iterator(faults.end()));
      if (rows_ % 20'000 == 0) err_ << fmt::format("checked {} rows\n", rows_);
    });
  }

  void twice(std::size_t first, std::size_t second, std::vector<ImportFault>& faults) {
    faults.push_back({first, "crn", fmt::format("stands in line {} too", second)});
    bad_lines_.insert(first);
  }

  template <class Take>
  void each_row(Take const& take) {
    TextStream stream(content_);
    base::CsvReader csv(stream);
    if (auto const& fault = csv.header_fault()) {
      faults_.push_back({fault->line, "", fault->why});
      return;
    }
    ImportReader const reader(csv.header(), places_, today_);
    if (!reader.header_faults().empty()) {
      faults_ = reader.header_faults();
      return;
    }
    for (std::int64_t number = 1;; ++number) {
      auto const row = csv.next();
      std::vector<ImportFault> faults;
      if (!row) {
        std::string const column = row.error().column > 0 && row.error().column <= csv.header().size() ? csv.header()[row.error().column - 1] : "";
        faults.push_back({row.error().line, column, row.error().why});
        take(number, ImportedPerson{.line = row.error().line}, std::move(faults));
        continue;
      }
      if (!*row) return;
      auto const person = reader.read((*row)->line, (*row)->fields, faults);
      take(number, person, std::move(faults));
    }
  }

  void report() {
    std::ranges::stable_sort(faults_, {}, &ImportFault::line);
    for (std::size_t i = 0; i < std::min(faults_.size(), most_faults_shown); ++i)
      err_ << fmt::format("line {}{}{}: {}\n", faults_[i].line, faults_[i].column.empty() ? "" : ", ", faults_[i].column, faults_[i].why);
    if (faults_.size() > most_faults_shown) err_ << fmt::format("and {} more\n", faults_.size() - most_faults_shown);
    if (!faults_.empty()) err_ << fmt::format("{} of {} rows are bad.\n", bad_lines_.size(), rows_);
  }

  void import() {
    begin();
    std::vector<ImportedPerson> chunk;
    std::int64_t const from = before_ ? before_->rows_done : 0;
    std::int64_t last = from;
    if (from > 0) err_ << fmt::format("going on after row {}\n", from);
    each_row([&](std::int64_t number, ImportedPerson const& person, std::vector<ImportFault> const&) {
      if (number <= from) return;
      last = number;
      if (!bad_lines_.contains(person.line)) chunk.push_back(person);
      if (chunk.size() == chunk_size) write(chunk, number, ImportState::running);
    });
    write(chunk, last, ImportState::done);
    out_ << fmt::format("{} people imported, {} were on the record already, {} bad rows left out. Each imported person awaits a first look.\n", good_, already_, bad_lines_.size());
  }

  void begin() {
    if (before_) {
      run_ = before_->id;
      good_ = before_->rows_good;
      return;
    }
    ledger_.write(scope_, [&](ledger::Tx& tx) {
      run_ = begin_import(tx, options_.file_name, hash_, options_.partial, faults_);
      tx.record({.processing = ledger::Processing::collection, .what = "import.began", .subject = run_, .detail = std::to_string(rows_)});
      return true;
    }, true);
  }

  void write(std::vector<ImportedPerson>& chunk, std::int64_t through, ImportState state) {
    std::int64_t good = 0;
    std::int64_t already = 0;
    ledger_.write(scope_, [&](ledger::Tx& tx) {
      std::vector<Incoming> people;
      for (auto const& person : chunk) people.push_back(incoming(person, tx.today()));
      auto const taken = crns_taken(tx, people);
      std::erase_if(people, [&](Incoming const& one) { return taken.contains(one.row->person.crn); });
      if (!people.empty()) load_people(tx, people);
      good = static_cast<std::int64_t>(people.size());
      already = static_cast<std::int64_t>(chunk.size()) - good;
      note_import(tx, run_, through, good_ + good, state);
      tx.record({.processing = ledger::Processing::collection, .what = "import.continued", .subject = run_, .detail = std::to_string(through)});
      return true;
    }, true);
    good_ += good;
    already_ += already;
    chunk.clear();
    if (rows_ == 0 || through * 100 / rows_ == shown_per_cent_) return;
    shown_per_cent_ = through * 100 / rows_;
    err_ << fmt::format("{} of {} rows, {} per cent\n", through, rows_, shown_per_cent_);
  }

  std::string content_;
  ImportOptions const& options_;
  ledger::Ledger& ledger_;
  ledger::Scope scope_;
  std::ostream& out_;
  std::ostream& err_;
  std::string hash_ = {};
  std::optional<ImportRun> before_ = {};
  ImportPlaces places_ = {};
  base::Date today_ = {};
  std::vector<ImportFault> faults_ = {};
  std::set<std::size_t> bad_lines_ = {};
  std::set<std::string, std::less<>> bad_crns_ = {};
  std::int64_t rows_ = 0;
  std::int64_t run_ = 0;
  std::int64_t good_ = 0;
  std::int64_t already_ = 0;
  std::int64_t shown_per_cent_ = -1;
};

}  // namespace

int import_people(std::istream& in, ImportOptions const& options, ledger::Ledger& ledger, std::ostream& out, std::ostream& err) {
  std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return Import(std::move(content), options, ledger, out, err).run();
}

}  // namespace people
