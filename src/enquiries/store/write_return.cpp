#include "enquiries/domain/case_record.hpp"
#include "enquiries/store/change.hpp"

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write insert_return{"enquiries.insert_return",
                              "insert into enquiry_return (enquiry_id, enquiry_version, kind, route, said_by, heard_by, said_at, recorded_at, searched, partner_ref, prepared_by, "
                              "prepared_account, released_by, released_account, released_at, handling, disclosable, pasted, replaces_id, two_identifiers, redactions) "
                              "values (:enquiry, :version, :kind, :route, :said_by, :heard_by, :said_at, :now, :searched, :partner_ref, :name, :account, :released_by, "
                              ":released_account, :released_at, :handling, :disclosable, :pasted, :replaces, :two_identifiers, :redactions) returning id"};
constexpr Write insert_answer{"enquiries.insert_answer", "insert into answer (return_id, question, code, reason) values (:id, :question, :code, :reason)"};
constexpr Write insert_child{"enquiries.insert_child_answer",
                             "insert into child_answer (return_id, child_id, other_child, answer, status, plan, dates, worker, contact_conditions, passed_to, own_contact, not_ours_code) "
                             "values (:id, :child, :other, :known, :status, :plan, :dates, :worker, :contact, :passed_to, :own_contact, :not_ours)"};
constexpr Write insert_item{"enquiries.insert_item",
                            "insert into item (return_id, enquiry_id, kind, child_id, date_from, date_to, date_precision, types, person_role, data_category, relationship, "
                            "children_present, weapon, injury, outcome, basis, place, disclosable, source_ref, summary, interim) "
                            "values (:answer, :enquiry, :kind, :child, :from, :to, :precision, :types, :role, :category, :relationship, :present, :weapon, :injury, :outcome, "
                            ":basis, :place, :disclosable, :source_ref, :summary, :interim) returning id"};
constexpr Write update_item{"enquiries.correct_item",
                            "update item set version = version + 1, kind = :kind, child_id = :child, date_from = :from, date_to = :to, date_precision = :precision, types = :types, "
                            "person_role = :role, data_category = :category, relationship = :relationship, children_present = :present, weapon = :weapon, injury = :injury, "
                            "outcome = :outcome, basis = :basis, place = :place, disclosable = :disclosable, source_ref = :source_ref, summary = :summary where id = :id"};
constexpr Write take_item_back{"enquiries.withdraw_item", "update item set version = version + 1, withdrawn = 1 where id = :id"};
constexpr Write insert_version{"enquiries.insert_item_version",
                               "insert into item_version (item_id, version, body, at) select i.id, i.version, :body, :now from item i where i.id = :id"};

template <class E>
sql::Value word_or_empty(std::optional<E> const& value) {
  return value ? sql::Value{*value} : sql::Value{""};
}

sql::Params params_of(ItemContent const& item) {
  return {{"kind", item.kind}, {"child", item.child}, {"from", item.date_from}, {"to", item.date_to}, {"precision", item.precision}, {"types", types_word(item.types)},
          {"role", word_or_empty(item.person_role)}, {"category", item.data_category}, {"relationship", item.relationship}, {"present", word_or_empty(item.children_present)},
          {"weapon", item.weapon}, {"injury", item.injury}, {"outcome", item.outcome}, {"basis", item.basis}, {"place", item.place},
          {"disclosable", word_or_empty(item.disclosable)}, {"source_ref", item.source_ref}, {"summary", item.summary}};
}

void keep_version(ledger::Tx& tx, ItemId id, std::string const& body) { tx.change(insert_version, {{"id", id}, {"body", body}, {"now", tx.now()}}); }

void write_items(ledger::Tx& tx, ReturnId answer, NewReturn const& of, ReturnContent const& content) {
  for (auto const& item : content.items) {
    auto params = params_of(item);
    for (auto& more : sql::Params{{"answer", answer}, {"enquiry", of.enquiry}, {"interim", of.interim_items}}) params.push_back(std::move(more));
    keep_version(tx, ItemId{tx.insert(insert_item, params)}, item_lines(item, content.disclosable));
  }
}

}  // namespace

ReturnId write_return(ledger::Tx& tx, NewReturn const& of, ReturnContent const& content) {
  auto const& who = tx.scope();
  bool const spoken = is_spoken(of.route);
  auto const if_released = [&](sql::Value value) { return of.released ? std::move(value) : sql::Value{}; };
  ReturnId const id{tx.insert(insert_return,
                              {{"enquiry", of.enquiry}, {"version", of.version}, {"kind", content.kind}, {"route", of.route}, {"said_by", of.said_by},
                               {"heard_by", spoken ? sql::Value{who.account} : sql::Value{}}, {"said_at", of.said_at}, {"now", tx.now()}, {"searched", content.searched},
                               {"partner_ref", content.partner_ref}, {"name", who.name}, {"account", who.account}, {"released_by", of.released ? who.name : std::string{}},
                               {"released_account", if_released(who.account)}, {"released_at", if_released(tx.now())}, {"handling", content.handling},
                               {"disclosable", content.disclosable}, {"pasted", content.pasted}, {"replaces", of.replaces}, {"two_identifiers", content.two_identifiers},
                               {"redactions", content.redactions}})};
  for (auto const& answer : content.answers)
    tx.change(insert_answer, {{"id", id}, {"question", answer.question}, {"code", answer.code}, {"reason", answer.reason}});
  for (auto const& child : content.children)
    tx.change(insert_child, {{"id", id}, {"child", child.child}, {"other", child.other_child}, {"known", child.known}, {"status", child.status}, {"plan", child.plan},
                             {"dates", child.dates}, {"worker", child.worker}, {"contact", child.contact_conditions}, {"passed_to", child.passed_to},
                             {"own_contact", child.own_contact}, {"not_ours", child.not_ours_code}});
  write_items(tx, id, of, content);
  return id;
}

void correct_item(ledger::Tx& tx, ItemId id, ItemContent const& content, Disclosable of_the_return) {
  auto params = params_of(content);
  params.push_back({"id", id});
  tx.change(update_item, params);
  keep_version(tx, id, item_lines(content, of_the_return));
}

void withdraw_item(ledger::Tx& tx, ItemId id) {
  tx.change(take_item_back, {{"id", id}});
  keep_version(tx, id, "Withdrawn by the sender\n");
}

}  // namespace enquiries
