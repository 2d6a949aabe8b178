// The moves that only a page makes possible: correct, take a new route, withdraw, propose, escalate, ask again, a letter.
#include "enquiries/pages/routes.hpp"

#include "enquiries/actions/attach_file.hpp"
#include "enquiries/actions/change_need_by.hpp"
#include "enquiries/actions/daily.hpp"
#include "enquiries/actions/propose_withdrawal.hpp"
#include "enquiries/actions/read_items.hpp"
#include "enquiries/store/escalation.hpp"
#include "enquiries/store/letter.hpp"
#include "enquiries/world.hpp"
#include "kit/visit.hpp"

using namespace enquiries;

namespace {

class Steps : public World {
 protected:
  EnquiryId id = {};
  EnquiryId asked() {
    considered("order.started");
    return id = sent();
  }
  kit::Visitor as(ledger::Scope scope) {
    kit::Visitor visitor(ledger(), pages::routes());
    visitor.scope = std::move(scope);
    return visitor;
  }
  std::string path(std::string_view step) { return fmt::format("/enquiries/{}/{}", id.value, step); }
  std::string work(std::string_view step = "") { return fmt::format("/work/{}{}{}", id.value, step.empty() ? "" : "/", step); }
  EnquiryState state() { return enquiry(id).state; }
};
FOR_EACH_ENGINE(Steps);

}  // namespace

TEST_P(Steps, what_did_not_reach_them_is_said_and_goes_another_way) {
  asked();
  auto jo = as(practitioner());
  EXPECT_NE(jo.get(path("").substr(0, path("").size() - 1)).body.find("It could not be delivered"), std::string::npos);
  EXPECT_EQ(jo.post(path("undeliverable")).status, 422);
  EXPECT_EQ(jo.post(path("undeliverable"), kit::form({{"undelivered", "Mailbox full"}})).status, 303);
  EXPECT_EQ(state(), EnquiryState::undeliverable);
  EXPECT_EQ(jo.post(path("route"), kit::form({{"route", "telephone"}})).status, 303);
  EXPECT_EQ(state(), EnquiryState::sent);
  EXPECT_EQ(enquiry(id).route, "telephone");
}

TEST_P(Steps, a_partner_corrects_its_answer_entry_by_entry) {
  asked();
  auto content = answer(id);
  content.items.push_back(incident("Second call-out"));
  must(returned(id, content));
  must(perform(ledger(), practitioner(), ReadItems{id}));
  auto const items = read(practitioner(), [&](ledger::View& view) { return items_of(view, id); });
  ASSERT_EQ(items.size(), 2u);
  auto pat = as(police());
  EXPECT_NE(pat.get(work()).body.find(work("correct")), std::string::npos);
  auto const page = pat.get(work("correct"));
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("Shouting heard by neighbours"), std::string::npos);
  auto const entry = [&](ItemRow const& item, std::string_view part) { return fmt::format("entry-{}-{}", item.id.value, part); };
  EXPECT_EQ(pat.post(work("correct"), kit::form({{"version", "1"}, {"searched", "Niche"}})).status, 422) << "nothing is changed";
  http::Form form = kit::form({{"version", "1"}, {"searched", "Niche, again"}});
  form.add(entry(items[0], "do"), "change");
  form.add(entry(items[0], "date_from-year"), "2022");
  form.add(entry(items[0], "summary"), "Assault, not shouting");
  form.add(entry(items[0], "person_role"), "perpetrator");
  form.add(entry(items[0], "children_present"), "yes");
  form.add(entry(items[1], "do"), "withdraw");
  EXPECT_EQ(pat.post(work("correct"), form).status, 303);
  EXPECT_EQ(state(), EnquiryState::returned_final) << "to be read again";
  auto const now = read(practitioner(), [&](ledger::View& view) { return items_of(view, id); });
  ASSERT_EQ(now.size(), 2u);
  EXPECT_EQ(now[0].content.summary, "Assault, not shouting");
  EXPECT_EQ(now[0].content.precision, DatePrecision::year);
  EXPECT_FALSE(now[0].read);
  EXPECT_TRUE(now[1].withdrawn);
  EXPECT_EQ(as(childrens()).get(work("correct")).status, 404);
}

namespace {

// Every message of the summary leads to a field of the page that shows it.
void expect_messages_at_their_fields(http::Response const& page) {
  EXPECT_EQ(page.status, 422);
  static constexpr std::string_view link = "<a href=\"#";
  auto const list = page.body.find("govuk-error-summary__list");
  ASSERT_NE(list, std::string::npos);
  int links = 0;
  for (auto at = page.body.find(link, list); at != std::string::npos && at < page.body.find("</ul>", list); at = page.body.find(link, at + 1), ++links) {
    auto const begin = at + link.size();
    auto const id = page.body.substr(begin, page.body.find('"', begin) - begin);
    EXPECT_NE(page.body.find(fmt::format("id=\"{}\"", id)), std::string::npos) << id;
  }
  EXPECT_GT(links, 0);
}

}  // namespace

TEST_P(Steps, a_mistake_in_a_correction_stands_at_its_entry_and_nothing_typed_is_passed_over) {
  asked();
  must(returned(id, answer(id)));
  auto const item = read(police(), [&](ledger::View& view) { return items_of(view, id); }).at(0);
  auto const entry = [&](std::string_view part) { return fmt::format("entry-{}-{}", item.id.value, part); };
  auto pat = as(police());
  http::Form changed = kit::form({{"version", "1"}, {"searched", "Niche"}});
  changed.add(entry("do"), "change");
  changed.add(entry("date_from-day"), "");
  changed.add(entry("date_from-year"), "2031");
  auto const page = pat.post(work("correct"), changed);
  expect_messages_at_their_fields(page);
  EXPECT_NE(page.body.find(fmt::format("href=\"#{}\"", entry("summary"))), std::string::npos);
  http::Form added = kit::form({{"version", "1"}, {"searched", "Niche"}, {"entry-new-date_from-day", ""}, {"entry-new-date_from-year", "2022"}});
  added.add(entry("do"), "withdraw");
  auto const without_words = pat.post(work("correct"), added);
  expect_messages_at_their_fields(without_words);
  EXPECT_NE(without_words.body.find("href=\"#entry-new-summary\""), std::string::npos) << "the entry is not dropped, nor the rest sent";
}

TEST_P(Steps, a_day_and_a_year_are_no_year_and_a_log_of_some_days_keeps_its_last) {
  asked();
  auto pat = as(police());
  http::Form pasted = kit::form({{"version", "1"}, {"do", "split"}, {"entries", "0"}, {"pasted", "03/05/2022 to 05/05/2022 repeated calls"}});
  auto const split = pat.post(work("answer"), pasted).body;
  EXPECT_NE(split.find("name=\"items-0-date_to-day\" type=\"text\" value=\"5\""), std::string::npos);
  http::Form form = kit::form({{"version", "1"}, {"do", "part"}, {"entries", "1"}, {"items-0-keep", "yes"}, {"items-0-date_from-day", "3"}, {"items-0-date_from-year", "2022"},
                               {"items-0-date_to-day", "5"}, {"items-0-date_to-month", "5"}, {"items-0-date_to-year", "2022"}, {"items-0-summary", "Repeated calls"},
                               {"items-0-person_role", "victim"}, {"items-0-children_present", "no"}});
  auto const refused = pat.post(work("answer"), form);
  expect_messages_at_their_fields(refused);
  EXPECT_NE(refused.body.find("Enter the month too, or a year alone"), std::string::npos);
  form.add("items-0-date_from-month", "5");
  EXPECT_EQ(pat.post(work("answer"), form).status, 303);
  EXPECT_EQ(item_date(read(police(), [&](ledger::View& view) { return items_of(view, id); }).at(0).content), "3 May 2022 to 5 May 2022");
}

TEST_P(Steps, what_is_typed_of_a_child_is_not_dropped_because_a_box_was_not_ticked) {
  auto const ellie = child("E08000011");
  considered("order.started");
  id = sent(EnquiryKind::childrens, knowsley);
  auto may = as(childrens());
  auto const field = [&](std::string_view part) { return fmt::format("child-{}-{}", ellie.value, part); };
  http::Form form = kit::form({{"version", "1"}, {"do", "part"}, {"entries", "0"}, {"QU-C3", "nothing_known"}, {"child-0-other_child", "A baby, name not known"}});
  form.add(field("status"), "child protection plan");
  auto const page = may.post(work("answer"), form);
  expect_messages_at_their_fields(page);
  for (auto const& at : {field("known"), std::string("child-0-known")}) EXPECT_NE(page.body.find(fmt::format("href=\"#{}\"", at)), std::string::npos) << at;
}

TEST_P(Steps, a_spoken_answer_takes_the_time_as_it_is_typed_and_says_at_the_date_that_it_is_yet_to_come) {
  asked();
  auto jo = as(practitioner());
  auto const heard = [&](std::string_view day, std::string_view time) {
    http::Form form = kit::form({{"route", "telephone"}, {"said_by", "PC Dunn"}, {"do", "part"}, {"entries", "0"}, {"QU-P1", "nothing_known"}, {"said_on-month", "6"}, {"said_on-year", "2023"}});
    form.add("said_on-day", std::string(day));
    form.add("said_time", std::string(time));
    return jo.post(path("spoken"), form);
  };
  expect_messages_at_their_fields(heard("29", "14:20"));
  expect_messages_at_their_fields(heard("27", "half past two"));
  EXPECT_EQ(heard("27", "2.20pm").status, 303);
  EXPECT_EQ(read(practitioner(), [&](ledger::View& view) { return returns_of(view, id); }).at(0).said_at, kit::london("2023-06-27T14:20"));
}

TEST_P(Steps, no_code_is_shown_of_what_a_partner_or_a_senior_said) {
  asked();
  EXPECT_EQ(as(police()).post(work("decline"), kit::form({{"code", "DC-2"}})).status, 303);
  auto const own = path("").substr(0, path("").size() - 1);
  for (auto const& page : {as(practitioner()).get(own).body, as(police()).get(work()).body}) {
    EXPECT_NE(page.find("Disproportionate as asked"), std::string::npos) << "said without a word beside it";
    EXPECT_EQ(page.find(">DC-2"), std::string::npos);
  }
  EXPECT_EQ(as(practitioner()).post(path("again"), kit::form({{"why", "A shorter period"}})).status, 303);
  EXPECT_EQ(as(senior()).post(path("withdraw"), kit::form({{"code", "WD-1"}, {"text", "Ended on 1 June"}})).status, 303);
  auto const withdrawn = as(practitioner()).get(own).body;
  EXPECT_NE(withdrawn.find("The order or licence has ended: Ended on 1 June"), std::string::npos);
  for (auto const* code : {">WD-1", ">DC-2"}) EXPECT_EQ(withdrawn.find(code), std::string::npos) << code;
}

TEST_P(Steps, one_that_cannot_be_withdrawn_is_named_and_the_others_stay_ticked) {
  asked();
  auto const first = id;
  considered("risk.raised");
  id = sent();
  EXPECT_EQ(as(practitioner()).post(path("propose-withdrawal"), kit::form({{"code", "WD-2"}})).status, 422) << "which one is kept?";
  EXPECT_EQ(as(police()).post(work("propose-withdrawal"), kit::form({{"withdrawal", "WD-2"}})).status, 303);
  must(perform(ledger(), practitioner(), ProposeWithdrawal{.enquiry = first, .code = Withdrawal::wd4, .text = "Moved abroad"}));
  auto const proposals = read(senior(), [](ledger::View& view) { return withdrawal_proposals(view); });
  ASSERT_EQ(proposals.size(), 2u);
  http::Form form = kit::form({{"do", "withdraw"}});
  for (auto const& each : proposals) form.add("proposals", std::to_string(each.id.value));
  auto const refused = as(senior()).post("/withdrawals", form);
  expect_messages_at_their_fields(refused);
  EXPECT_NE(refused.body.find(enquiry(id).reference + ": say on its own page"), std::string::npos);
  for (auto const& each : proposals) EXPECT_NE(refused.body.find(fmt::format("value=\"{}\" checked", each.id.value)), std::string::npos);
  EXPECT_EQ(enquiry(first).state, EnquiryState::sent) << "none half-done";
  expect_messages_at_their_fields(as(senior()).post("/withdrawals", kit::form({{"do", "withdraw"}})));
  auto const looked = as(practitioner()).get("/withdrawals").body;
  EXPECT_NE(looked.find(enquiry(id).reference), std::string::npos);
  EXPECT_EQ(looked.find("Withdraw the ticked ones"), std::string::npos) << "offered nothing that is refused";
}

TEST_P(Steps, what_no_rule_asks_for_is_refused_at_its_fields) {
  supervised();
  auto jo = as(practitioner());
  auto const raise = fmt::format("/people/{}/enquiries", amina().value);
  for (auto const& form : {kit::form({}), kit::form({{"police", std::to_string(merseyside.value)}})}) {
    auto const page = jo.post(raise, form);
    expect_messages_at_their_fields(page);
    EXPECT_NE(page.body.find("<details class=\"govuk-details\" open"), std::string::npos);
  }
}

TEST_P(Steps, what_is_sent_back_says_why_and_is_not_offered_for_release_again) {
  change("update agency set release_by_second_person = 1 where id = 21 and :p > 0");
  asked();
  auto const prepared = must(returned(id, answer(id))).answer;
  auto ron = as(police(32));
  EXPECT_NE(ron.get(work()).body.find("Release it"), std::string::npos);
  http::Form back = kit::form({{"do", "back"}, {"back_reason", ""}});
  back.add("answer", std::to_string(prepared.value));
  auto const refused = ron.post(work("release"), back);
  expect_messages_at_their_fields(refused);
  EXPECT_NE(refused.body.find("href=\"#back_reason\""), std::string::npos);
  http::Form because = kit::form({{"do", "back"}, {"back_reason", "Name the officer of the second call"}});
  because.add("answer", std::to_string(prepared.value));
  EXPECT_EQ(ron.post(work("release"), because).status, 303);
  auto const page = as(police()).get(work()).body;
  EXPECT_NE(page.find("Name the officer of the second call"), std::string::npos);
  EXPECT_EQ(page.find("Release it"), std::string::npos);
}

TEST_P(Steps, who_attaches_a_file_sees_that_it_is_there) {
  asked();
  must(perform(ledger(), police(), AttachFile{.enquiry = id, .file_name = "../call log.txt", .bytes = "A log"}));
  EXPECT_NE(as(police()).get(work()).body.find("log.txt, attached by Pat Doyle"), std::string::npos);
}

TEST_P(Steps, what_was_typed_stays_in_the_form_where_probation_asked_again_meanwhile) {
  asked();
  must(perform(ledger(), practitioner(), ChangeNeedBy{.enquiry = id, .need_by = base::make_date(2023, 7, 3), .reason = "Hearing brought forward"}));
  http::Form form = kit::form({{"version", "1"}, {"do", "part"}, {"entries", "1"}, {"items-0-keep", "yes"}, {"items-0-date_from-year", "2022"}, {"items-0-summary", "Shouting in the street"},
                               {"items-0-person_role", "victim"}, {"items-0-children_present", "no"}});
  auto const stale = as(police()).post(work("answer"), form);
  EXPECT_EQ(stale.status, 409);
  for (auto const* words : {"Hearing brought forward", "Shouting in the street</textarea>", "type=\"hidden\" name=\"version\" value=\"2\""}) EXPECT_NE(stale.body.find(words), std::string::npos) << words;
  EXPECT_EQ(as(police()).post(work("nothing-known"), kit::form({{"version", "1"}, {"scope", "Niche, all names"}})).status, 409);
}

TEST_P(Steps, both_sides_propose_and_a_senior_withdraws) {
  asked();
  EXPECT_EQ(as(practitioner()).post(path("propose-withdrawal"), kit::form({{"code", "WD-4"}})).status, 422) << "another reason wants words";
  EXPECT_EQ(as(practitioner()).post(path("propose-withdrawal"), kit::form({{"code", "WD-4"}, {"text", "Moved abroad"}})).status, 303);
  EXPECT_EQ(as(police()).post(work("propose-withdrawal"), kit::form({{"withdrawal", "WD-1"}})).status, 303);
  EXPECT_EQ(read(senior(), [](ledger::View& view) { return withdrawal_proposals(view).size(); }), 2u);
  EXPECT_EQ(as(practitioner()).post(path("withdraw"), kit::form({{"code", "WD-1"}})).status, 403);
  EXPECT_EQ(as(senior()).post(path("withdraw"), kit::form({{"code", "WD-1"}})).status, 303);
  EXPECT_EQ(state(), EnquiryState::cancelled);
  EXPECT_TRUE(read(senior(), [](ledger::View& view) { return withdrawal_proposals(view).empty(); }));
}

TEST_P(Steps, escalated_by_hand_and_needed_sooner) {
  asked();
  auto jo = as(practitioner());
  EXPECT_EQ(jo.post(path("escalate"), kit::form({{"escalate_reason", "She is at risk now"}})).status, 303);
  EXPECT_EQ(enquiry(id).rung, 1);
  EXPECT_EQ(jo.post(path("need-by"), kit::form({{"need_by-day", "3"}, {"need_by-month", "7"}, {"need_by-year", "2023"}})).status, 422) << "without a reason";
  EXPECT_EQ(jo.post(path("need-by"), kit::form({{"need_by-day", "3"}, {"need_by-month", "7"}, {"need_by-year", "2033"}, {"need_by_reason", "Hearing put off"}})).status, 422) << "a year mistyped";
  EXPECT_EQ(jo.post(path("need-by"), kit::form({{"need_by-day", "3"}, {"need_by-month", "7"}, {"need_by-year", "2023"}, {"need_by_reason", "Hearing brought forward"}})).status, 303);
  EXPECT_EQ(enquiry(id).due_on, base::make_date(2023, 7, 3));
}

// A region sees the escalations and writes down what came of those that reached it; what it may not do it is not offered.
TEST_P(Steps, a_region_records_what_came_of_a_rung_and_is_offered_nothing_that_is_refused) {
  asked();
  go_to("2023-07-21T07:00");
  run_daily(ledger(), base::make_date(2023, 7, 21));
  ASSERT_GE(enquiry(id).rung, 1);
  auto region = as(scope(ledger::Role::region, {1, 3}));
  auto const offered = region.get(fmt::format("/escalations?agency={}&step={}", merseyside.value, enquiry(id).rung));
  EXPECT_NE(offered.body.find("Record the result"), std::string::npos);
  EXPECT_EQ(region.post("/escalations", kit::form({{"agency", std::to_string(merseyside.value)}, {"step", std::to_string(enquiry(id).rung)}, {"result", "The board agreed to send 20 by Friday"}})).status, 303);
  EXPECT_NE(region.get(fmt::format("/escalations?agency={}&step={}", merseyside.value, enquiry(id).rung)).body.find("The board agreed"), std::string::npos);
  auto const own = path("").substr(0, path("").size() - 1);
  EXPECT_NE(as(practitioner()).get(own).body.find("/spoken"), std::string::npos);
  for (auto const& page : {region.get(own).body, region.get(path("answer")).body}) EXPECT_EQ(page.find("action=\"/enquiries/"), std::string::npos);
  EXPECT_EQ(region.get(own).body.find("/spoken"), std::string::npos);
  EXPECT_EQ(as(practitioner()).post("/escalations", kit::form({{"agency", std::to_string(merseyside.value)}, {"step", "1"}, {"result", "x"}})).status, 403);
}

// A hearing at two is late at one minute past, though not yet by a whole working day.
TEST_P(Steps, what_is_needed_at_a_moment_is_late_from_that_moment) {
  considered("psr.ordered.oral", kit::london("2023-06-28T14:00"));
  id = sent();
  auto const own = path("").substr(0, path("").size() - 1);
  auto const everywhere = [&](std::string_view words) {
    int pages = 0;
    auto const here = [&](http::Response const& page) { pages += page.body.find(words) != std::string::npos ? 1 : 0; };
    here(as(practitioner()).get(own));
    here(as(practitioner()).get("/caseload"));
    here(as(practitioner()).get(fmt::format("/people/{}/enquiries", amina().value)));
    here(as(police()).get("/worklist"));
    here(as(police()).get(work()));
    return pages;
  };
  go_to("2023-06-28T13:59");
  EXPECT_EQ(everywhere("<strong>late</strong>"), 0);
  go_to("2023-06-28T14:01");
  EXPECT_EQ(everywhere("<strong>late</strong>"), 5);
  go_to("2023-06-29T09:00");
  EXPECT_EQ(everywhere("<strong>1 working day late</strong>"), 5);
}

TEST_P(Steps, the_areas_to_search_are_typed_kept_and_shown_to_the_partner) {
  considered("order.started");
  id = drafted();
  auto jo = as(practitioner());
  auto const form = jo.get(path("draft"));
  EXPECT_NE(form.body.find("Areas to search"), std::string::npos);
  auto const own = enquiry(id).agency_name;
  EXPECT_EQ(enquiry(id).force_areas, own);
  EXPECT_EQ(jo.post(path("draft"), kit::form({{"lock_version", "1"}, {"force_areas", "Merseyside and Cheshire"}, {"questions", "QU-P2"}})).status, 303);
  EXPECT_EQ(enquiry(id).force_areas, "Merseyside and Cheshire");
  EXPECT_NE(jo.get(path("preview")).body.find("Merseyside and Cheshire"), std::string::npos) << "as the partner will see it";
  EXPECT_EQ(jo.post(path("draft"), kit::form({{"lock_version", std::to_string(enquiry(id).lock_version)}, {"force_areas", ""}, {"questions", "QU-P2"}})).status, 303);
  EXPECT_EQ(enquiry(id).force_areas, own) << "left empty it is the partner's own area";
}

// Every question "cannot be shared": nothing to cite and nothing to set aside, and the enquiry does not stay read for ever.
TEST_P(Steps, an_answer_that_leaves_nothing_to_use_comes_to_its_end_and_is_counted_apart) {
  asked();
  auto content = answer(id);
  content.items.clear();
  for (auto& each : content.answers) each = {each.question, AnswerCode::cannot_share, "A live investigation"};
  must(returned(id, content));
  auto jo = as(practitioner());
  EXPECT_EQ(jo.post(path("nothing-to-use"), kit::form({{"reason", "They will not share it"}})).status, 409) << "it is read first";
  EXPECT_EQ(jo.post(path("read")).status, 303);
  EXPECT_EQ(state(), EnquiryState::read);
  EXPECT_NE(jo.get(path("answer")).body.find("nothing that can be cited or set aside"), std::string::npos);
  EXPECT_EQ(jo.post(path("nothing-to-use"), kit::form({{"reason", "They will not share it"}})).status, 422) << "it is graded first";
  auto const answered = read(practitioner(), [&](ledger::View& view) { return returns_of(view, id); });
  ASSERT_EQ(answered.size(), 1u);
  EXPECT_EQ(jo.post(fmt::format("/returns/{}/grade", answered[0].id.value), kit::form({{"right_person", "yes"}, {"scope_stated", "yes"}, {"four_fields", "yes"}, {"unredacted", "no"}})).status, 303);
  EXPECT_EQ(enquiry(id).grade, Grade::redacted);
  auto const page = jo.get(path("answer"));
  EXPECT_NE(page.body.find("nothing-to-use"), std::string::npos);
  EXPECT_NE(page.body.find("What is missing?"), std::string::npos) << "it may be asked again";
  EXPECT_EQ(jo.post(path("nothing-to-use")).status, 422) << "with a reason";
  EXPECT_EQ(jo.post(path("nothing-to-use"), kit::form({{"reason", "They will not share it"}})).status, 303);
  EXPECT_EQ(state(), EnquiryState::set_aside);
  EXPECT_FALSE(enquiry(id).used_at) << "not among the used";
  EXPECT_TRUE(read(practitioner(), [](ledger::View& view) { return enquiries_of_staff(view, people::jo, Which::for_us); }).empty()) << "on nobody's list any more";
}

TEST_P(Steps, an_answer_may_be_asked_for_again_where_it_is_read) {
  asked();
  must(returned(id, answer(id)));
  auto jo = as(practitioner());
  EXPECT_NE(jo.get(path("answer")).body.find("What is missing?"), std::string::npos);
  EXPECT_EQ(jo.post(path("again"), kit::form({{"why", "No dates"}})).status, 303);
  EXPECT_EQ(state(), EnquiryState::sent);
  EXPECT_EQ(enquiry(id).version, 2);
}

TEST_P(Steps, the_record_is_the_same_text_on_the_page_and_by_itself) {
  asked();
  auto jo = as(practitioner());
  auto const text = jo.get(path("record.txt")).body;
  EXPECT_NE(text.find("C369 Police intelligence enquiries requested: domestic abuse"), std::string::npos);
  EXPECT_NE(jo.get(path("record")).body.find("C369 Police intelligence enquiries requested"), std::string::npos);
  EXPECT_EQ(as(elsewhere()).get(path("record.txt")).status, 404);
}

TEST_P(Steps, handed_on_to_a_colleague_of_the_unit_and_to_nobody_else) {
  asked();
  auto pat = as(police());
  EXPECT_NE(pat.get(work()).body.find("Ron Vale"), std::string::npos);
  EXPECT_EQ(pat.get(work()).body.find("May Lin"), std::string::npos);
  EXPECT_EQ(pat.post(work("hand-on"), kit::form({{"to", "32"}})).status, 303);
  EXPECT_EQ(enquiry(id).taken_by_name, "Ron Vale");
  EXPECT_EQ(pat.post(work("hand-on"), kit::form({{"to", "41"}})).status, 422);
}

TEST_P(Steps, what_is_open_already_stands_before_the_sending) {
  asked();
  auto const again = must(perform(ledger(), practitioner(), DraftEnquiry{.person = amina(), .kind = EnquiryKind::police_da, .agency = merseyside, .decision_waiting = "home visit"}));
  auto const page = as(practitioner()).get(fmt::format("/enquiries/{}/preview", again.value));
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("already open"), std::string::npos);
  EXPECT_NE(page.body.find(enquiry(id).reference), std::string::npos);
}

TEST_P(Steps, a_letter_is_written_printed_and_marked_as_sent) {
  supervised();
  change("update sentence set offence = 'Cruelty to a child', offence_child = 1 where person_id = :p");
  considered("release.planned", kit::london("2023-08-01T10:00"));
  auto const letter = read(practitioner(), [](ledger::View& view) { return open_letters_of(view, people::jo).at(0); });
  auto const at = fmt::format("/letters/{}", letter.id.value);
  auto jo = as(practitioner());
  EXPECT_NE(jo.get("/caseload").body.find(at), std::string::npos) << "on her list";
  EXPECT_NE(jo.get(fmt::format("/people/{}/enquiries", amina().value)).body.find(at), std::string::npos);
  auto const page = jo.get(at);
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("Cruelty to a child"), std::string::npos);
  EXPECT_EQ(jo.get(at + "/text").status, 404) << "nothing is written yet";
  EXPECT_EQ(jo.post(at + "/write", kit::form({{"lock_version", "1"}, {"authority", "E08000011"}, {"body", ""}})).status, 422);
  EXPECT_EQ(jo.post(at + "/write", kit::form({{"lock_version", "1"}, {"authority", "E08000011"}, {"body", "Dear Director"}})).status, 303);
  EXPECT_EQ(jo.get(at + "/text").body, "Dear Director");
  EXPECT_EQ(jo.post(at + "/sent", kit::form({{"lock_version", "2"}, {"to", "The Director"}, {"how", "secure mail"}, {"copied_to", "Hal Grant"}})).status, 422) << "no date";
  EXPECT_EQ(jo.post(at + "/sent", kit::form({{"lock_version", "2"}, {"to", "The Director"}, {"how", "secure mail"}, {"copied_to", "Hal Grant"}, {"on-day", "28"}, {"on-month", "6"}, {"on-year", "2023"}})).status, 303);
  EXPECT_NE(jo.get(at).body.find("secure mail"), std::string::npos);
  EXPECT_EQ(jo.get("/caseload").body.find(at), std::string::npos);
  EXPECT_EQ(as(elsewhere()).get(at).status, 404);
}
