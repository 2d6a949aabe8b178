#include "enquiries/store/returns.hpp"

#include "enquiries/domain/case_record.hpp"
#include "sql/compose.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;

// Probation sees what was released; a partner sees its own that wait for release too, and never what became of a grade.
constexpr std::string_view columns =
    "select r.id, r.enquiry_id, r.enquiry_version, r.kind, r.route, r.said_by, coalesce(h.full_name, ''), r.said_at, r.recorded_at, r.searched, "
    "r.partner_ref, r.prepared_by, r.released_by, r.released_at, r.handling, r.disclosable, r.pasted, r.confirmed_at, r.replaces_id, "
    "r.two_identifiers, r.redactions, r.late, q.grade, coalesce(q.answers, ''), coalesce(q.note, ''), r.sent_back "
    "from enquiry_return r join enquiry e on e.id = r.enquiry_id join person p on p.id = e.person_id "
    "left join account h on h.id = r.heard_by left join quality q on q.return_id = r.id ";
// What another partner said, wrote or attached before it passed the enquiry on is not its own: no move of another lies behind it.
constexpr std::string_view its_own_since = "{addressed e} and not exists (select 1 from enquiry_move m where m.enquiry_id = e.id and m.agency_id <> e.agency_id and m.at > ";
constexpr std::string_view may_see = sql::composed<[] { return sql::pieces(" and (({visible p} and r.released_at is not null) or (", its_own_since, "r.recorded_at))) "); }>;
constexpr std::string_view may_see_note = sql::composed<[] { return sql::pieces(" and ({visible p} or (", its_own_since, "c.at))) "); }>;
constexpr std::string_view may_see_file = sql::composed<[] { return sql::pieces(" and ({visible p} or (", its_own_since, "f.added_at))) "); }>;

constexpr Scoped by_enquiry{"enquiries.returns", sql::composed<[] { return sql::pieces(columns, "where r.enquiry_id = :id", may_see, "order by r.id"); }>};
constexpr Scoped by_id{"enquiries.return", sql::composed<[] { return sql::pieces(columns, "where r.id = :id", may_see); }>};

constexpr std::string_view of_return = " join enquiry_return r on r.id = x.return_id join enquiry e on e.id = r.enquiry_id join person p on p.id = e.person_id where x.return_id = :id";
constexpr Scoped answers_by_return{"enquiries.answers", sql::composed<[] {
  return sql::pieces("select x.question, x.code, x.reason from answer x", of_return, may_see, "order by x.question");
}>};
constexpr Scoped children_by_return{"enquiries.child_answers", sql::composed<[] {
  return sql::pieces("select x.child_id, x.other_child, x.answer, x.status, x.plan, x.dates, x.worker, x.contact_conditions, x.passed_to, x.own_contact, "
                     "x.not_ours_code from child_answer x", of_return, may_see, "order by x.id");
}>};

constexpr Scoped notes_by_enquiry{"enquiries.child_notes", sql::composed<[] {
  return sql::pieces("select c.child_id, c.kind, c.text, c.at, c.by_name from child_note c join enquiry e on e.id = c.enquiry_id "
                     "join person p on p.id = e.person_id where c.enquiry_id = :id", may_see_note, "order by c.id");
}>};

constexpr std::string_view item_columns =
    "select i.id, i.return_id, i.enquiry_id, i.version, i.withdrawn, i.interim, i.kind, i.child_id, i.date_from, i.date_to, i.date_precision, i.types, "
    "i.person_role, i.children_present, i.summary, i.data_category, i.relationship, i.weapon, i.injury, i.outcome, i.basis, i.place, i.disclosable, "
    "i.source_ref, r.disclosable, exists (select 1 from item_read d where d.item_id = i.id and d.version = i.version) "
    "from item i join enquiry_return r on r.id = i.return_id join enquiry e on e.id = i.enquiry_id join person p on p.id = e.person_id ";
constexpr std::string_view item_order = "order by i.date_from nulls last, i.id";
constexpr Scoped items_by_enquiry{"enquiries.items", sql::composed<[] { return sql::pieces(item_columns, "where i.enquiry_id = :id", may_see, item_order); }>};
constexpr Scoped items_by_return{"enquiries.items_of_return", sql::composed<[] { return sql::pieces(item_columns, "where i.return_id = :id", may_see, item_order); }>};
constexpr Scoped items_by_person{"enquiries.items_of_person", sql::composed<[] { return sql::pieces(item_columns, "where e.person_id = :id", may_see, item_order); }>};
constexpr Scoped item_by_id{"enquiries.item", sql::composed<[] { return sql::pieces(item_columns, "where i.id = :id", may_see); }>};
constexpr Scoped versions_by_item{"enquiries.item_versions",
                                  "select v.version, v.body, v.at from item_version v join item i on i.id = v.item_id join enquiry e on e.id = i.enquiry_id "
                                  "join person p on p.id = e.person_id where v.item_id = :id and ({visible p} or {addressed e}) order by v.version"};

constexpr std::string_view file_columns =
    "select f.id, f.enquiry_id, f.return_id, f.file_name, f.content_type, f.size, f.hash, f.state, f.added_at, f.added_by from attachment f "
    "join enquiry e on e.id = f.enquiry_id join person p on p.id = e.person_id ";
constexpr Scoped files_by_enquiry{"enquiries.attachments", sql::composed<[] {
  return sql::pieces(file_columns, "where f.enquiry_id = :id", may_see_file, "order by f.id");
}>};
constexpr Scoped file_by_id{"enquiries.attachment", sql::composed<[] {
  return sql::pieces(file_columns, "where f.id = :id", may_see_file);
}>};
constexpr Scoped bytes_of_file{"enquiries.attachment_bytes", sql::composed<[] {
  return sql::pieces("select f.bytes from attachment f join enquiry e on e.id = f.enquiry_id join person p on p.id = e.person_id where f.id = :id", may_see_file);
}>};
constexpr Scoped draft_of{"enquiries.answer_draft", sql::composed<[] {
  return sql::pieces("select d.fields from answer_draft d join enquiry e on e.id = d.enquiry_id where d.enquiry_id = :id and ", its_own_since, "d.saved_at)");
}>};
constexpr Scoped person_of{"enquiries.person_of", "select e.person_id from enquiry e join person p on p.id = e.person_id where e.id = :id and ({visible p} or {addressed e})"};

struct StoredItem {
  ItemId id;
  ReturnId answer;
  EnquiryId enquiry;
  int version;
  bool withdrawn;
  bool interim;
  ItemKind kind;
  std::optional<ChildId> child;
  std::optional<base::Date> date_from;
  std::optional<base::Date> date_to;
  DatePrecision precision;
  std::string types;
  std::string person_role;
  std::string children_present;
  std::string summary;
  DataCategory data_category;
  Relationship relationship;
  Weapon weapon;
  Injury injury;
  IncidentOutcome outcome;
  Basis basis;
  IncidentPlace place;
  std::string disclosable;
  std::string source_ref;
  Disclosable of_return;
  bool read;
};

ItemRow row_of(StoredItem const& s) {
  auto const own = base::from_word<Disclosable>(s.disclosable);
  return {.id = s.id, .answer = s.answer, .enquiry = s.enquiry, .version = s.version, .withdrawn = s.withdrawn, .interim = s.interim,
          .content = {.kind = s.kind, .child = s.child, .date_from = s.date_from, .date_to = s.date_to, .precision = s.precision,
                      .types = types_from_word(s.types), .person_role = base::from_word<PersonRole>(s.person_role),
                      .children_present = base::from_word<ChildrenPresent>(s.children_present), .summary = s.summary,
                      .data_category = s.data_category, .relationship = s.relationship, .weapon = s.weapon, .injury = s.injury,
                      .outcome = s.outcome, .basis = s.basis, .place = s.place, .disclosable = own, .source_ref = s.source_ref},
          .disclosable = own.value_or(s.of_return), .read = s.read};
}

std::vector<ItemRow> items(ledger::View& view, Scoped const& statement, std::int64_t id) {
  std::vector<ItemRow> rows;
  for (auto const& stored : view.rows<StoredItem>(statement, {{"id", id}})) rows.push_back(row_of(stored));
  return rows;
}

}  // namespace

std::vector<ReturnRow> returns_of(ledger::View& view, EnquiryId id) { return view.rows<ReturnRow>(by_enquiry, {{"id", id}}); }
std::optional<ReturnRow> find_return(ledger::View& view, ReturnId id) { return view.row<ReturnRow>(by_id, {{"id", id}}); }
std::vector<QuestionAnswer> answers_of(ledger::View& view, ReturnId id) { return view.rows<QuestionAnswer>(answers_by_return, {{"id", id}}); }
std::vector<ChildAnswer> child_answers_of(ledger::View& view, ReturnId id) { return view.rows<ChildAnswer>(children_by_return, {{"id", id}}); }

std::vector<ChildNote> child_notes_of(ledger::View& view, EnquiryId id) { return view.rows<ChildNote>(notes_by_enquiry, {{"id", id}}); }

std::vector<ItemRow> items_of(ledger::View& view, EnquiryId id) {
  auto rows = items(view, items_by_enquiry, id.value);
  if (!rows.empty())
    if (auto const person = view.row<PersonId>(person_of, {{"id", id}})) view.look("enquiry.read", *person, id.value);
  return rows;
}

std::vector<ItemRow> items_of_person(ledger::View& view, PersonId person) {
  auto rows = items(view, items_by_person, person.value);
  if (!rows.empty()) view.look("enquiry.read", person);
  return rows;
}

std::optional<ItemRow> find_item(ledger::View& view, ItemId id) {
  auto const found = items(view, item_by_id, id.value);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<ItemVersionRow> versions_of(ledger::View& view, ItemId id) { return view.rows<ItemVersionRow>(versions_by_item, {{"id", id}}); }

ReturnContent content_of(ledger::View& view, ReturnRow const& row) {
  ReturnContent content{.kind = row.kind,
                        .answers = answers_of(view, row.id),
                        .children = child_answers_of(view, row.id),
                        .searched = row.searched,
                        .partner_ref = row.partner_ref,
                        .handling = row.handling,
                        .disclosable = row.disclosable,
                        .redactions = row.redactions,
                        .two_identifiers = row.two_identifiers,
                        .pasted = row.pasted};
  for (auto& item : items(view, items_by_return, row.id.value))
    if (!item.withdrawn) content.items.push_back(std::move(item.content));
  return content;
}

std::vector<AttachmentRow> attachments_of(ledger::View& view, EnquiryId id) { return view.rows<AttachmentRow>(files_by_enquiry, {{"id", id}}); }

std::optional<std::pair<AttachmentRow, sql::Bytes>> open_attachment(ledger::View& view, AttachmentId id) {
  auto row = view.row<AttachmentRow>(file_by_id, {{"id", id}});
  auto bytes = view.row<sql::Bytes>(bytes_of_file, {{"id", id}});
  if (!row || !bytes) return std::nullopt;
  if (auto const person = view.row<PersonId>(person_of, {{"id", row->enquiry}})) view.look("attachment.opened", *person, id.value);
  return std::pair{std::move(*row), std::move(*bytes)};
}

std::optional<std::string> saved_answer(ledger::View& view, EnquiryId id) { return view.row<std::string>(draft_of, {{"id", id}}); }

}  // namespace enquiries
