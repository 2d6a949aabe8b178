// Each page of the product in its main states, as the people of the town see it, beside its golden outline; the same on
// both engines. With FULLPICTURE_PAGES set, the whole pages are written into that folder (tests/checks/html.sh reads them).
#include "app/town.hpp"
#include "kit/golden.hpp"
#include "kit/markup.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace app {
namespace {

using enum Town::Who;

struct Golden {
  char const* file;
  Town::Who who;
  std::string path;
  int status = 200;
  http::Form form = {};      // posted where it has fields
};

class GoldenPages : public Town {
 protected:
  void SetUp() override {
    Town::SetUp();
    add_inspections();
    add_training();
  }
  // The page without what stands on every page (its frame has a golden file of its own), one tag or text a line.
  static std::string outline_of(std::string const& html, bool whole) {
    auto const cut = [](std::string_view text, std::string_view from, std::string_view to) {
      auto const begin = text.find(from), end = text.find(to, std::min(begin, text.size()));
      return begin == text.npos || end == text.npos ? std::string() : std::string(text.substr(begin, end - begin));
    };
    std::string const body = whole ? html : cut(html, "<title>", "</title>") + "</title>\n" + cut(html, "<div class=\"govuk-width-container\">", "<footer");
    // A section navigation stands twice, folded for a phone: that one has a golden file in tests/govuk.
    auto const without_folded = [](std::string text) {
      auto const begin = text.find("<details class=\"fp-sections\">"), end = text.find("</details>", std::min(begin, text.size()));
      if (begin != text.npos && end != text.npos) text.erase(begin, end + std::string_view("</details>").size() - begin);
      return text;
    };
    static std::regex const hash("/assets/[0-9a-f]{6,}/");
    return std::regex_replace(kit::outline(without_folded(body)), hash, "/assets/HASH/");
  }
  static void keep(char const* file, std::string const& html) {
    if (char const* folder = std::getenv("FULLPICTURE_PAGES"); folder != nullptr && GetParam() == sql::Engine::sqlite) {
      std::filesystem::create_directories(folder);
      std::ofstream(std::filesystem::path(folder) / (std::string(file) + ".html")) << html;
    }
  }
  void look(Golden const& page) {
    SCOPED_TRACE(fmt::format("{}: {} as {}", page.file, page.path, name_of(page.who)));
    EXPECT_TRUE(files_.insert(page.file).second) << "two pages of one name";
    auto const answer = page.form.empty() ? get(page.who, page.path) : post(page.who, page.path, page.form);
    EXPECT_EQ(answer.status, page.status);
    if (answer.kind != http::Kind::page || answer.status == 303) return;
    keep(page.file, answer.body);
    EXPECT_TRUE(kit::matches_golden(fmt::format("app/golden/{}.txt", page.file), outline_of(answer.body, std::string_view(page.file) == "frame")));
  }
  void look(std::vector<Golden> const& pages) {
    for (auto const& page : pages) look(page);
  }
  std::vector<Golden> every_page() const;

 private:
  std::set<std::string> files_ = {};
};
FOR_EACH_ENGINE(GoldenPages);

std::vector<Golden> GoldenPages::every_page() const {
  auto const key = [](std::string_view before, auto const& id, std::string_view after = "") { return fmt::format("{}{}{}", before, id.value, after); };
  auto const of_amina = [&](std::string_view after) { return key("/people/", amina_clarke, after); };
  auto const of_boris_too = [&](std::string_view after) { return key("/people/", boris, after); };
  auto const nothing = kit::form({{"x", "x"}});
  return {
      {"frame", jo, "/account"},
      {"sign-in", nobody, "/sign-in"},
      {"sign-in-wrong", nobody, "/sign-in", 422, kit::form({{"user_name", "jo"}, {"password", "guess"}, {"code", "123456"}})},
      {"start", nobody, "/"}, {"start-head", hal, "/"}, {"people-of-the-story", nobody, "/people-of-the-story"},
      {"guides", nobody, "/guides"}, {"guide-police", nobody, "/guides/police"}, {"accessibility", nobody, "/accessibility"},
      {"cookies", nobody, "/cookies"}, {"privacy", nobody, "/privacy"}, {"contact", nobody, "/contact"},
      {"form-kept", nobody, "/form-kept"}, {"kept-forms", jo, "/kept-forms?all=yes"}, {"kept-forms-none", sam, "/kept-forms?all=yes"},
      {"account", jo, "/account"}, {"account-password-wrong", jo, "/account/password", 422, nothing},
      {"accounts", adi, "/accounts"}, {"account-new", adi, "/accounts/new"}, {"account-new-wrong", adi, "/accounts", 422, kit::form({{"user_name", "x"}})},
      {"account-of-jo", adi, "/accounts/11"},
      {"break-glass", jo, "/break-glass"}, {"break-glass-wrong", jo, "/break-glass", 422, kit::form({{"crn", "X200004"}, {"reason", "short"}})},
      {"alerts", sam, "/alerts"}, {"alerts-none", hal, "/alerts"}, {"access", sam, of_amina("/access")}, {"access-restricted", sam, key("/people/", vashti, "/access")},
      {"forbidden", pat, "/alerts", 403}, {"not-found", jo, "/people/999999", 404},

      {"organisation", jo, "/organisation"}, {"unit-region", rae, "/units/1"}, {"unit-pdu", hal, "/units/2"}, {"unit-pdu-administrator", adi, "/units/2"}, {"unit-team", sam, "/units/3"},
      {"unit-roles", adi, "/units/3/roles"}, {"unit-roles-wrong", adi, "/units/3/roles", 422, kit::form({{"user_name", "nobody"}, {"role", "x"}})},
      {"force", jo, "/forces/05"}, {"authority", jo, "/authorities/E08000011"}, {"agency", hal, "/agencies/21"}, {"agency-change", adi, "/agencies/21/change"},
      {"agency-change-wrong", adi, "/agencies/21/change", 422, nothing}, {"agency-roles", adi, "/agencies/21/roles"},
      {"staff", sam, "/staff/11"}, {"staff-absence-wrong", sam, "/staff/11/absences", 422, nothing},

      {"staffing", hal, "/workforce/staffing"}, {"staffing-day-wrong", hal, "/workforce/staffing?unit=2&on-day=31&on-month=2&on-year=2023", 422}, {"staffing-average", rae, "/workforce/staffing?unit=1&basis=V-FTE-AVG"},
      {"staffing-people", hal, "/workforce/staffing/people?unit=2&grade=PO"}, {"staffing-targets-wrong", hal, "/workforce/staffing/targets?unit=2", 422, nothing},
      {"staffing-target-set", hal, "/workforce/staffing/targets?unit=2", 303, kit::form({{"grade", "PO"}, {"fte", "4"}, {"from-day", "1"}, {"from-month", "1"}, {"from-year", "2023"}, {"why", "Agreed & <kept>"}})},
      {"staffing-targets", hal, "/workforce/staffing/targets"}, {"staffing-leavers", hal, "/workforce/staffing/leavers"}, {"staffing-sickness", hal, "/workforce/staffing/sickness"}, {"staffing-compare", rae, "/workforce/staffing/compare"},
      {"staffing-import", hal, "/workforce/staffing/import"}, {"staffing-import-wrong", hal, "/workforce/staffing/import", 422, nothing}, {"recruitment-none", hal, "/workforce/recruitment"}, {"recruitment-wrong", hal, "/workforce/recruitment", 422, nothing},
      {"recruitment-advertised", hal, "/workforce/recruitment?unit=2", 303, kit::form({{"grade", "PO"}, {"posts", "2"}, {"hours", "37"}, {"terms", "permanent"}, {"on-day", "9"}, {"on-month", "1"}, {"on-year", "2023"}})},
      {"recruitment-candidate", hal, "/workforce/recruitment/1/candidates", 303, kit::form({{"full_name", "Zoe <New>"}, {"email", ""}})}, {"recruitment-step-wrong", hal, "/workforce/recruitment/1/steps", 422, kit::form({{"candidate", "1"}, {"stage", "vetted"}, {"on-day", "9"}, {"on-month", "2"}, {"on-year", "2023"}})},
      {"recruitment", hal, "/workforce/recruitment"}, {"recruitment-campaign", hal, "/workforce/recruitment/1"}, {"posting", sam, "/postings/1"}, {"posting-wrong", sam, "/postings/1/change", 422, nothing},

      {"search", jo, "/search"}, {"search-found", jo, "/search", 200, kit::form({{"q", "clark"}})}, {"search-nobody", jo, "/search", 200, kit::form({{"q", "zzyzx"}})}, {"first-look", hal, "/first-look"},
      {"person-new", jo, "/people/new"}, {"person-new-wrong", jo, "/people/new", 422, nothing},
      {"person", jo, of_amina("")}, {"person-not-assessed", jo, of_boris_too("")}, {"person-read-only", rae, of_amina("")},
      {"person-details", jo, of_amina("/details")}, {"person-household", jo, of_amina("/household")}, {"person-household-empty", sam, key("/people/", vashti, "/household")},
      {"person-sentence", jo, of_amina("/sentence")}, {"person-history", jo, of_amina("/history")}, {"person-audit", sam, of_amina("/audit")},
      {"name", jo, of_amina("/name")}, {"name-stale", jo, of_amina("/name"), 409, kit::form({{"version", "1"}, {"surname", "Bell"}, {"forenames", "Amina"}, {"correction", "no"}})},
      {"details-change", jo, of_amina("/details/change")}, {"alias-new", jo, of_amina("/aliases/new")}, {"alias-end", jo, of_amina("/aliases/1/end")},
      {"identifier-new", jo, of_amina("/identifiers/new")}, {"identifier-remove", jo, of_amina("/identifiers/1/remove")},
      {"address-new", jo, of_amina("/addresses/new")}, {"address-new-wrong", jo, of_amina("/addresses/new"), 422, nothing}, {"address", jo, of_amina("/addresses/1")}, {"address-end", jo, of_amina("/addresses/1/end")},
      {"adult-new", jo, of_amina("/adults/new")}, {"adult", jo, of_amina("/adults/1")}, {"adult-end", jo, of_amina("/adults/1/end")},
      {"child-new", jo, of_amina("/children/new")}, {"child-new-wrong", jo, of_amina("/children/new"), 422, nothing}, {"child", jo, of_amina("/children/1")}, {"child-end", jo, of_amina("/children/1/end")},
      {"sentence-new", jo, of_amina("/sentences/new")}, {"sentence-new-wrong", jo, of_amina("/sentences/new"), 422, kit::form({{"version", "17"}, {"kind", "licence"}, {"offence", "Robbery"}, {"started-day", "1"}, {"started-month", "6"}, {"started-year", "2023"}, {"mappa_level", "2"}, {"mappa_category", "0"}})}, {"sentence", jo, of_amina("/sentences/1")}, {"sentence-plan-end", jo, of_amina("/sentences/1/plan-end")},
      {"sentence-end", jo, of_amina("/sentences/1/end")}, {"sentence-identifier", jo, of_amina("/sentences/1/identifier")},
      {"flag-new", jo, of_amina("/flags/new")}, {"flag-end", jo, of_amina("/flags/1/end")}, {"rosh", sam, of_amina("/rosh")}, {"event-new", jo, of_amina("/events/new")},
      {"allocation", sam, "/workforce/allocation"}, {"allocate", sam, key("/workforce/allocation/", amina_clarke)}, {"allocate-all-teams", hal, key("/workforce/allocation/", amina_clarke, "?teams=all")},
      {"allocate-wrong", sam, key("/workforce/allocation/", amina_clarke), 422, kit::form({{"seen", "11"}, {"officer", "12-3"}})}, {"allocation-of-case", sam, of_amina("/allocation")}, {"allocation-of-case-practitioner", jo, of_amina("/allocation")},
      {"co-working-wrong", sam, of_amina("/co-working"), 422, nothing}, {"handovers", jo, "/handovers"}, {"conflicts", sam, "/conflicts-of-interest"}, {"conflict-wrong", jo, "/conflicts-of-interest", 422, kit::form({{"staff", "11"}})},
      {"cover", sam, of_amina("/cover")}, {"transfer", hal, of_amina("/transfer")}, {"first-look-close", jo, of_boris_too("/first-look")},

      {"caseload", jo, "/caseload"}, {"caseload-senior", sam, "/caseload"}, {"caseload-empty", hal, "/caseload"},
      {"enquiries", jo, of_amina("/enquiries")}, {"enquiries-none", sam, key("/people/", vashti, "/enquiries")},
      {"need", jo, "/needs/1"}, {"enquiry-returned", jo, key("/enquiries/", to_police)}, {"enquiry-waiting", jo, key("/enquiries/", to_childrens)}, {"enquiry-overdue", sam, key("/enquiries/", of_boris)},
      {"draft", jo, key("/enquiries/", draft, "/draft")}, {"discard", jo, key("/enquiries/", draft, "/discard")}, {"preview", jo, key("/enquiries/", draft, "/preview")},
      {"enquiry-record", jo, key("/enquiries/", to_police, "/record")}, {"answer", jo, key("/enquiries/", to_police, "/answer")},
      {"spoken", jo, key("/enquiries/", to_childrens, "/spoken")}, {"spoken-wrong", jo, key("/enquiries/", to_childrens, "/spoken"), 422, nothing},
      {"escalations", sam, "/escalations"}, {"escalations-region", rae, "/escalations"}, {"withdrawals", sam, "/withdrawals"},
      {"worklist-police", pat, "/worklist"}, {"worklist-childrens", may, "/worklist"}, {"worklist-empty", una, "/worklist"}, {"worklist-returned", pat, "/worklist/returned"},
      {"batches", pat, "/batches"}, {"batch", pat, "/batches?batch=1"}, {"our-figures", pat, "/our-figures"},
      {"one-time", jo, key("/enquiries/", of_boris, "/one-time")}, {"one-time-wrong", jo, key("/enquiries/", of_boris, "/one-time"), 422, kit::form({{"address", "somebody@mail.example"}})},
      {"one-time-code", nobody, "/one-time/abcdef"}, {"answer-once-closed", nobody, "/answer-once", 404}, {"answer-once-done", nobody, "/answer-once/done"},
      {"work-police", pat, key("/work/", of_boris)}, {"work-police-wrong", pat, key("/work/", of_boris, "/answer"), 422, kit::form({{"version", "1"}, {"entries", "1"}, {"items-0-summary", "Shouting"}})},
      {"work-police-split", pat, key("/work/", of_boris, "/answer"), 200, kit::form({{"do", "split"}, {"pasted", "03/05/2022 assault, arrested\n2019: harassment"}})},
      {"work-childrens", may, key("/work/", to_childrens)}, {"work-returned", pat, key("/work/", to_police)},

      {"assessment-begun", jo, of_amina("/assessment")}, {"assessment-provisional", jo, of_boris_too("/assessment")}, {"assessment-none", sam, key("/people/", vashti, "/assessment")},
      {"judgement", jo, key("/assessments/", begun, "/judgements/children")}, {"judgement-stale", jo, key("/assessments/", begun, "/judgements/children"), 409, kit::form({{"version", "9"}, {"level", "high"}, {"reasons", "As typed"}})},
      {"items", jo, key("/assessments/", begun, "/items")}, {"items-wrong", jo, key("/assessments/", begun, "/items"), 422, kit::form({{"items", "1:1"}, {"use", "pattern"}})},
      {"sign-refused", jo, key("/assessments/", begun, "/sign")}, {"signed", jo, key("/assessments/", provisional, "/signed")},
      {"assessment-record", jo, key("/assessments/", provisional, "/record")}, {"signature", jo, "/signatures/1"},
      {"arrangement-new", jo, of_amina("/arrangements/new?child=1")}, {"arrangement-new-wrong", jo, of_amina("/arrangements"), 422, kit::form({{"child", "1"}, {"what", "Contact at the centre"}})},
      {"arrangement-none-needed", jo, of_amina("/arrangements/none-needed?child=1")}, {"arrangement", jo, "/arrangements/1"}, {"arrangement-change", jo, "/arrangements/1/change"},
      {"countersign-list", sam, "/countersign"}, {"provisional", jo, "/provisional"},
      {"onward", jo, of_amina("/onward")}, {"onward-wrong", jo, of_amina("/onward"), 422, nothing},
      {"gates", jo, of_amina("/gates")}, {"gate-shut", jo, of_amina("/gates/curfew.recommend")}, {"gate-shut-senior", sam, of_amina("/gates/curfew.recommend")},

      {"person-tier", jo, of_amina("/tier")}, {"person-tier-senior", sam, of_amina("/tier")}, {"person-tier-read-only", rae, of_amina("/tier")}, {"person-tier-none", sam, key("/people/", vashti, "/tier")},
      {"predictor-new", jo, of_amina("/predictors/new")}, {"predictor-new-wrong", jo, of_amina("/predictors/new"), 422, nothing}, {"needs-new", jo, of_amina("/needs/new")}, {"needs-new-wrong", jo, of_amina("/needs/new"), 422, nothing},
      {"requirement-new", jo, of_amina("/requirements/new")}, {"requirement-new-wrong", jo, of_amina("/requirements/new"), 422, nothing}, {"enforcement-new", jo, of_amina("/enforcement/new")},
      {"court-report-new", jo, of_amina("/court-reports/new")}, {"court-report-countersign", sam, of_amina("/court-reports/1/countersign")}, {"support-contact-new", jo, of_amina("/support-contacts/new")}, {"support-contact-new-wrong", jo, of_amina("/support-contacts/new"), 422, nothing},
      {"workforce-senior", sam, "/workforce"}, {"workforce-head", hal, "/workforce"}, {"workforce-region", rae, "/workforce"},
      {"workload-senior", sam, "/workforce/workload"}, {"workload-head", hal, "/workforce/workload?show=over"}, {"workload-region", rae, "/workforce/workload"},
      {"officer", sam, "/workforce/workload/staff/11"}, {"officer-elsewhere", sam, "/workforce/workload/staff/999", 404}, {"reduction-new", sam, "/workforce/workload/staff/11/reductions/new?team=3"},
      {"reduction-new-wrong", sam, "/workforce/workload/staff/11/reductions?team=3", 422, nothing}, {"reduction", sam, "/workforce/workload/reductions/1"}, {"requirement-end", jo, of_amina("/requirements/1/end")},

      {"messages", adi, "/messages"}, {"organisation-changes", adi, "/organisation/changes"}, {"work-correct", pat, key("/work/", to_police, "/correct")},
      {"chain", hal, "/chain"}, {"children", hal, "/children"}, {"answers-used", hal, "/answers?figure=used"}, {"pressed-chases", hal, "/pressed?kind=chase&figure=due"},
      {"dashboard-practitioner", jo, "/dashboard"}, {"dashboard-head", hal, "/dashboard"}, {"dashboard-region", rae, "/dashboard"}, {"waiting", hal, "/waiting"},
      {"inspections", nobody, "/published"}, {"inspections-past", nobody, "/published?on=2021-12-31"}, {"inspections-day-wrong", nobody, "/published?on=2023-06-29", 422},
      {"services", nobody, "/published/services"}, {"services-found", nobody, "/published/services?q=helens"}, {"services-none", nobody, "/published/services?q=zzyzx"},
      {"service", nobody, "/published/services/N51SEFT"}, {"service-without", nobody, "/published/services/N51KNST"}, {"service-region", ivy, "/published/services/N51"},
      {"comparison", nobody, "/published/comparison"}, {"comparison-of-two", nobody, "/published/comparison?service=N51SEFT&service=N51"}, {"comparison-wrong", nobody, "/published/comparison?service=x", 422},
      {"grid", nobody, "/published/grid"}, {"map", nobody, "/published/map"}, {"statistics", nobody, "/published/statistics"}, {"press", nobody, "/published/press"}, {"open-data", nobody, "/published/data"},
      {"inspections-of-mine", lia, "/inspections"}, {"inspection-new", lia, "/inspections/new"}, {"inspection-new-unit", lia, "/inspections/new?programme=2021"}, {"inspection-new-region", lia, "/inspections/new?programme=2023-regional"}, {"inspection-new-youth", lia, "/inspections/new?programme=youth"}, {"inspection-new-wrong", lia, "/inspections", 422, nothing}, {"inspection", lia, "/inspections/1"},
      {"inspection-fieldwork", lia, "/inspections/1/fieldwork"}, {"inspection-team", lia, "/inspections/1/team"}, {"inspection-team-wrong", lia, "/inspections/1/team", 422, kit::form({{"role", "panel"}})},
      {"inspection-requests", lia, "/inspections/1/requests"}, {"inspection-list", lia, "/inspections/1/list"}, {"inspection-sample", lia, "/inspections/1/sample"}, {"inspection-sample-case", lia, "/inspections/1/sample/1"},
      {"inspection-timetable", lia, "/inspections/1/timetable"}, {"inspection-interview", lia, "/inspections/1/timetable/1"}, {"inspection-alerts", lia, "/inspections/1/alerts"}, {"inspection-alert", lia, "/inspections/1/alerts/1"},
      {"inspection-examples", lia, "/inspections/1/examples"}, {"our-inspections", hal, "/our-inspections"}, {"our-inspection", hal, "/our-inspections/1"}, {"our-draft", hal, "/our-inspections/3/draft"},
      {"our-alerts", hal, "/inspection-alerts"}, {"inspection-report", lia, "/inspections/3/report"}, {"inspection-section", lia, "/inspections/3/report/sections/foreword"},
      {"inspection-report-preview", lia, "/inspections/3/report/preview"}, {"inspection-notice", lia, "/inspections/3/report/notice"}, {"inspection-accuracy", lia, "/inspections/3/accuracy"},
      {"inspection-cases", lia, "/inspections/1/cases"}, {"inspection-case", ivy, "/inspections/1/cases/1"}, {"inspection-reading", ivy, "/inspections/1/readings/1"},
      {"inspection-second-readings", lia, "/inspections/1/second-readings"}, {"inspection-agreement", lia, "/inspections/1/agreement"}, {"inspection-evidence", lia, "/inspections/1/evidence"},
      {"inspection-evidence-new", lia, "/inspections/1/evidence/new"}, {"inspection-evidence-one", lia, "/inspections/1/evidence/1"}, {"inspection-standard", lia, "/inspections/1/standards/P21-1.1"},
      {"inspection-recommendations", lia, "/inspections/1/recommendations"}, {"inspection-recommendation", lia, "/inspections/1/recommendations/1"},
      {"inspection-earlier-recommendations", lia, "/inspections/1/earlier-recommendations"}, {"action-plans", hal, "/action-plans"}, {"action-plan", hal, "/action-plans/2"},
      {"action-plan-recommendation", hal, "/action-plans/2/recommendations/2"}, {"action-plan-action", hal, "/action-plans/actions/1"},
      {"inspection-panel", lia, "/inspections/1/panel"}, {"inspection-panel-standard", lia, "/inspections/1/panel/P21-2.2"}, {"inspection-release", lia, "/inspections/4/release"},
      {"released-report", nobody, "/published/reports/2"}, {"released-notice", nobody, "/published/reports/2/notice"}, {"released-version", nobody, "/published/reports/2/versions/1"},
      {"public-recommendations", nobody, "/published/recommendations"}, {"early-list", hal, "/early-access"}, {"early-report", hal, "/early-access/4"}, {"early-notice", hal, "/early-access/4/notice"},
      {"training", hal, "/workforce/training"}, {"training-topic", hal, "/workforce/training/topics/T-01"}, {"training-staff", sam, "/workforce/training/staff/11"},
      {"training-staff-wrong", sam, "/workforce/training/staff/12/records", 422, kit::form({{"form", "record"}, {"evidence", "Certificate 7"}})}, {"training-places", rae, "/workforce/training/places"}, {"training-session", sam, "/workforce/training/sessions/1"},
      {"training-needed", hal, "/workforce/training/needed"}, {"training-requests", hal, "/workforce/training/requests"}, {"training-requests-region", rae, "/workforce/training/requests"}, {"my-work", jo, "/my-work"}, {"my-work-partner", pat, "/my-work"},
      {"experience", hal, "/workforce/experience"}, {"experience-staff", sam, "/workforce/experience/staff/12"}, {"supervision", hal, "/workforce/supervision"}, {"supervision-staff", sam, "/workforce/supervision/staff/11"},
      {"supervision-staff-region", rae, "/workforce/supervision/staff/11"},
      {"recovery-list", hal, "/recovery"}, {"recovery", hal, "/recovery/1"}, {"recovery-partner", pat, "/recovery/1"}, {"recovery-sheet", hal, "/recovery/1/sheet"},
  };
}

TEST_P(GoldenPages, AreAsTheyShouldBe) {
  look(every_page());
}

// Pages that a story of two steps would be needed for, or that are no pages.
constexpr std::array without_one{"/sign-in/set-up", "/sign-in/role",                                    // tests/identity/pages
                               "/assessments/:id/countersign", "/gates/:id/countersign", "/onward/:id", // tests/risk/pages
                               "/messages/:id", "/letters/:id", "/letters/:id/text", "/needs/:id/record", "/enquiries/:id/record.txt",   // tests of their areas
                               "/attachments/:id", "/batches/:id/file", "/published/data/inspections.csv", "/published/data/inspections.json", "/published/data/schema.json", "/published/feed.atom", "/robots.txt",   // tests/publication
                               "/inspections/:id/cases/:case/comparison", "/inspections/:id/agreement.csv", "/published/reports/:id/data.csv", "/published/reports/:id/data.json", "/published/reports/:id/report.pdf", "/early-access/:id/report.pdf",
                               "/workforce/training.csv", "/workforce/training/needed.csv", "/workforce/experience.csv", "/workforce/supervision.csv",   // tests/workforce/pages
                               "/workforce/allocation.csv", "/workforce/allocation/:person/done", "/workforce/allocation/leaving/:staff", "/people/:id/handovers/:handover",   // tests/workload/pages
                               "/dashboard/figures.csv", "/workforce/workload/officers.csv", "/workforce/workload/weeks.csv", "/waiting.csv", "/api/v1/assessments/:id"};

TEST_P(GoldenPages, EveryPageHasOne) {
  std::vector<http::Route> table;
  auto const all = all_routes();
  for (auto const& route : all)
    table.push_back({.method = route.method, .pattern = std::string(route.pattern), .handler = [](http::Request const&) { return http::plain(""); }});
  http::Router const router(std::move(table));
  std::set<std::string_view> shown;
  for (auto const& page : every_page()) {
    if (!page.form.empty()) continue;
    auto const match = router.match(http::Method::get, page.path.substr(0, page.path.find('?')));
    if (match.index >= 0) shown.insert(all.at(static_cast<std::size_t>(match.index)).pattern);
  }
  for (auto const& route : all)
    if (route.method == http::Method::get && std::ranges::find(without_one, route.pattern) == without_one.end()) {
      EXPECT_TRUE(shown.contains(route.pattern)) << route.pattern << " has no golden page: add a row to every_page()";
    }
}

}  // namespace
}  // namespace app
