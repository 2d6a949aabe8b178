// Four inspections of one unit, as rows: 1 in fieldwork with a paper of every kind, 2 published, 3 out for its factual accuracy
// check, 4 under embargo. `word` stands in every working paper of the first.
#pragma once
#include "sql/bulk.hpp"
#include "sql/connection.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace app {

struct Inspected {
  std::int64_t unit = 0;
  std::int64_t person = 0;
  std::string_view crn = {};
  std::int64_t staff = 0;        // who holds the case
  std::int64_t lead = 0;         // accounts
  std::int64_t inspector = 0;
  std::int64_t manager = 0;      // whom the alert names
  std::int64_t early = 0;        // who sees the fourth before its release
  std::int64_t now = 0;          // UTC seconds
  std::string_view word = {};
};

inline std::string inspected_rows(Inspected const& w) {
  using namespace fmt::literals;
  return fmt::format(R"(
    insert into inspection (id, unit_id, programme, inspected_as, status, fieldwork_from, fieldwork_to, announced_at, created_at, created_by) values
      (1, {unit}, '2021', 'The unit', 'fieldwork', '2023-06-26', '2023-07-07', 5, 0, {lead}), (2, {unit}, '2021', 'The unit', 'published', '2022-03-06', '2022-03-24', 5, 0, {lead}),
      (3, {unit}, '2021', 'The unit', 'factual_accuracy', '2023-03-06', '2023-03-24', 5, 0, {lead}), (4, {unit}, '2021', 'The unit', 'embargoed', '2023-03-06', '2023-03-24', 5, 0, {lead});
    insert into inspection_move (id, inspection_id, from_status, to_status, reason, at, by_account, by_name) values (1, 1, 'planned', 'announced', '{word} reason', 5, {lead}, '{word} lead'),
      (2, 3, 'draft', 'factual_accuracy', '', {now} - 86400, {lead}, '{word} lead');
    insert into inspection_phase (inspection_id, status, planned_on) values (1, 'fieldwork', '2023-06-26');
    insert into inspection_team (id, inspection_id, account_id, role, cleared, joined_at, by_account) values (1, 1, {lead}, 'lead', 1, 0, {lead}), (2, 1, {inspector}, 'inspector', 0, 0, {lead}),
      (3, 2, {lead}, 'lead', 1, 0, {lead}), (4, 3, {lead}, 'lead', 1, 0, {lead}), (5, 4, {lead}, 'lead', 1, 0, {lead});
    insert into inspector_service (id, account_id, unit_id, until, note, declared_at) values (1, {lead}, {unit}, '2015-01-01', '{word} post', 0);
    insert into evidence_request (id, inspection_id, what, standard, due_on, asked_at, asked_by) values (1, 1, 'Staffing figures', 'P21-1.2', '2023-07-01', 0, {lead});
    insert into case_list (inspection_id, began_from, began_to, sent_at, sent_by, sent_name, rows_sent, checked_at) values (1, '2022-10-01', '2022-12-01', 0, {manager}, 'Head', 1, 1);
    insert into case_list_row (id, inspection_id, position, crn, person_id, stratum) values (1, 1, 1, '{crn}', {person}, '{word}/community/high_very_high');
    insert into case_list_error (id, inspection_id, row_id, kind, crn_hash, found_at, found_name) values (1, 1, 1, 'restricted', '{word}hash', 0, '{word} lead');
    insert into sample (inspection_id, seed, seed_at, seed_by, seed_name, rule_version, population, size, population_hash, query, drawn_at, drawn_by) values
      (1, '{word}-seed-1', 0, {lead}, '{word} lead', '80% confidence, 5 points', 1, 1, '{word}hash', '{word} asked', 1, {lead});
    insert into sample_stratum (inspection_id, stratum, eligible, drawn) values (1, '{word}/community/high_very_high', 1, 1);
    insert into inspection_case (id, inspection_id, person_id, crn, stratum, position, state, inspector_account, readable) values
      (1, 1, {person}, '{crn}', '{word}/community/high_very_high', 1, 'drawn', {inspector}, 1);
    insert into interview_slot (id, inspection_id, case_id, staff_id, inspector_account, starts_at, minutes, place, status, reason) values (1, 1, 1, {staff}, {inspector}, 1688000000, 60, '{word} place', 'proposed', '');
    insert into practice_example (id, inspection_id, case_id, title, what_was_done, why_good, standard, by_account, by_name, at) values (1, 1, 1, '{word} title', '{word} done', '{word} good', 'P21-2.4', {lead}, '{word} lead', 0);
    insert into case_reading (id, case_id, kind, reader_account, reader_name, types, form, started_at) values (1, 1, 'first', {inspector}, '{word} reader', 'community', 'core', 0);
    insert into case_answer (reading_id, prompt, answer, note, version, tab, saved_at) values (1, 'ASS-S-a', 'no', '{word} note', 1, 't', 0);
    insert into case_judgement (reading_id, key_question, sufficient, reasons, version, tab, saved_at) values (1, 'ASS-S', 'no', '{word} reasons', 1, 't', 0);
    insert into case_note (reading_id, part, body, version, tab, saved_at) values (1, 'interview', '{word} interview', 1, 't', 0);
    insert into organisational_evidence (id, inspection_id, kind, title, body, by_account, by_name, at) values (1, 1, 'document', '{word} document', '{word} body', {lead}, '{word} lead', 0);
    insert into evidence_standard (evidence_id, standard) values (1, 'P21-1.1');
    insert into panel_decision (id, inspection_id, standard, mechanical, decided, reason, by_account, by_name, at) values (1, 1, 'P21-2.2', 'Inadequate', 'Inadequate', '{word} reason', {lead}, '{word} lead', 0);
    insert into report_section (inspection_id, section, body, version, saved_at, saved_by, saved_name) values (1, 'foreword', '{word} foreword', 1, 0, {lead}, '{word} lead');
    insert into inspection_alert (id, inspection_id, case_id, person_id, crn, about, who, feared, record_shows, told_how, raised_at, raised_by, raised_name, manager_account) values
      (1, 1, 1, {person}, '{crn}', 'child', 'A girl of six', 'He is back', 'A call-out', 'By telephone', {now} - 600, {lead}, 'The lead inspector', {manager});
    insert into recommendation (id, inspection_id, position, text, at, by_account, by_name) values (1, 1, 1, '{word} recommendation', 0, {lead}, '{word} lead'), (2, 2, 1, 'Read every answer.', 0, {lead}, 'Lead');
    insert into recommendation_addressee (recommendation_id, addressee) values (1, 'pdu'), (2, 'pdu');
    insert into plan_action (id, recommendation_id, addressee, text, measure, owner, starts_on, due_on) values (1, 2, 'pdu', 'Read ten a month', 'Ten a month', 'The deputy head', '2023-06-01', '2023-09-01');
    insert into recommendation_evidence (id, recommendation_id, standard) values (1, 1, 'P21-2.2'), (2, 2, 'P21-2.2');
    insert into release (inspection_id, at, set_at, set_by, set_name) values (2, {now} - 86400, 0, {lead}, 'Lead'), (4, {now} + 86400, 0, {lead}, 'Lead');
    insert into early_access (id, inspection_id, account_id, why, added_at, added_by) values (1, 4, {early}, 'Head of the unit', 0, {lead});
    insert into accuracy_comment (id, inspection_id, section, comment, by_account, by_name, at) values (1, 3, 'Foreword', 'Five teams, not four', {manager}, 'Head', 0);
  )", "unit"_a = w.unit, "person"_a = w.person, "crn"_a = w.crn, "staff"_a = w.staff, "lead"_a = w.lead, "inspector"_a = w.inspector, "manager"_a = w.manager, "early"_a = w.early, "now"_a = w.now,
      "word"_a = w.word);
}

inline void add_inspections(sql::Connection& db, Inspected const& w) {
  static constexpr sql::Statement document{"test.document",
    "insert into document (inspection_id, kind, version, body, hash, made_at, made_by, made_name) values (:id, :kind, 1, :body, :kind, 0, :by, 'Lead')"};
  db.script(inspected_rows(w));
  for (int const of : {2, 3, 4})
    for (std::string_view const kind : {"report", "notice", "csv"}) {
      std::string const text = kind == "csv" ? "standard,key_question,sufficient,assessed,per_cent,rating_by_rule,rating\r\noverall,,,,3/27,,Inadequate\r\n" : "<article><h1>The unit</h1></article>";
      auto const* begin = reinterpret_cast<std::byte const*>(text.data());
      db.change(document, {{"id", of}, {"kind", kind}, {"body", sql::Bytes(begin, begin + text.size())}, {"by", w.lead}});
    }
  sql::settle_ids(db);
}

}  // namespace app
