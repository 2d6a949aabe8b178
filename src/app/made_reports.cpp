#include "app/made_reports.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/store/stand_inspection.hpp"
#include "inspection/actions/plan.hpp"
#include "publication/actions/accuracy.hpp"
#include "publication/actions/documents.hpp"
#include "publication/actions/release_embargo.hpp"
#include "publication/pages/report_view.hpp"
#include "publication/store/report.hpp"

namespace app {
namespace {

using demonstration::at;
using inspection::Status;

using demonstration::DraftedInspection;

class Played {
 public:
  Played(sql::Connection& connection, ledger::Rules const& rules, DraftedInspection const& draft) : connection_(connection), rules_(rules), draft_(draft) {
    lead_ = {.account = draft.lead, .role = ledger::Role::lead_inspector, .name = draft.lead_name};
    head_ = {.account = draft.head, .role = ledger::Role::pdu_head, .name = draft.head_name, .unit = draft.unit, .place = {draft.team_from, draft.team_to}};
  }

  void run_through() {
    documents(at(base::make_date(2023, 5, 26), 10));
    move(at(base::make_date(2023, 5, 30), 10), Status::factual_accuracy);
    act(head_, at(base::make_date(2023, 6, 7), 11), publication::CommentOnDraft{.inspection = draft_.id, .section = "The unit and its setting", .comment = "Invented: the unit has five teams, not four."});
    answer_comments(at(base::make_date(2023, 6, 9), 10));
    act(lead_, at(base::make_date(2023, 6, 14), 10), publication::SetRelease{.inspection = draft_.id, .at = base::local_from_iso("2023-06-29T00:01")});
    act(lead_, at(base::make_date(2023, 6, 26), 9), publication::AllowEarly{.inspection = draft_.id, .user_name = draft_.head_user, .why = "Head of the inspected unit"});
    documents(at(base::make_date(2023, 6, 26), 10));
    move(at(base::make_date(2023, 6, 27), 9), Status::embargoed);
  }

 private:
  template <class Action>
  void act(ledger::Scope const& who, base::Instant when, Action const& action) {
    work(who, when, [&](ledger::Tx& tx) { must(run(tx, action)); });
  }
  void work(ledger::Scope const& who, base::Instant when, std::function<void(ledger::Tx&)> const& body) {
    ledger::Ledger::write_unserved(connection_, who, when, rules_, [&](ledger::Tx& tx) {
      body(tx);
      return true;
    });
  }
  template <class T>
  static void must(base::Outcome<T> const& done) {
    if (!done) throw std::runtime_error("the training copy's report: " + (done.error().errors.empty() ? done.error().message : done.error().errors.front().message));
  }
  void move(base::Instant when, Status to) {
    work(lead_, when, [&](ledger::Tx& tx) {
      must(run(tx, inspection::MoveInspection{.inspection = draft_.id, .to = to, .lock_version = inspection::find_inspection(tx, draft_.id).value().lock_version}));
    });
  }
  void documents(base::Instant when) {
    work(lead_, when, [&](ledger::Tx& tx) {
      auto const content = publication::report_content(tx, inspection::find_inspection(tx, draft_.id).value());
      using publication::DocumentKind;
      must(run(tx, publication::MakeDocuments{.inspection = draft_.id,
                                              .documents = {{DocumentKind::report, publication::pages::report_html(content).str()}, {DocumentKind::notice, publication::pages::notice_html(content).str()},
                                                            {DocumentKind::csv, publication::pages::data_csv(content)}},
                                              .missing = publication::missing(content)}));
    });
  }
  void answer_comments(base::Instant when) {
    work(lead_, when, [&](ledger::Tx& tx) {
      for (auto const& one : publication::comments_of(tx, draft_.id))
        must(run(tx, publication::AnswerComment{.comment = one.id, .accepted = true, .reason = "Invented: the record shows five.", .lock_version = one.lock_version}));
    });
  }

  sql::Connection& connection_;
  ledger::Rules const& rules_;
  DraftedInspection const& draft_;
  ledger::Scope lead_ = {};
  ledger::Scope head_ = {};
};

}  // namespace

void make_reports(sql::Connection& connection, ledger::Rules const& rules) {
  for (auto const& draft : demonstration::drafted_inspections(connection)) Played(connection, rules, draft).run_through();
}

}  // namespace app
