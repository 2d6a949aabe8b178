#include "inspection/pages/parts.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

struct Section {
  std::string_view key;
  std::string_view text;
  std::string_view below;
};
// In the order of the work.
constexpr std::array sections{
    Section{"plan", "Plan", ""},               Section{"team", "Team", "/team"},         Section{"requests", "Evidence requests", "/requests"},
    Section{"list", "Case list", "/list"},     Section{"sample", "Sample", "/sample"},   Section{"timetable", "Interviews", "/timetable"},
    Section{"cases", "Cases", "/cases"},       Section{"alerts", "Alerts", "/alerts"},   Section{"examples", "Practice examples", "/examples"},
    Section{"evidence", "Evidence", "/evidence"}, Section{"panel", "Ratings panel", "/panel"}, Section{"recommendations", "Recommendations", "/recommendations"},
    Section{"report", "Report", "/report"}, Section{"release", "Embargo and release", "/release"}};

}  // namespace

std::string url_of(InspectionId id, std::string_view below) { return fmt::format("/inspections/{}{}", id.value, below); }

Html status_tag(Status status) {
  Colour const colour = status == Status::paused || status == Status::cancelled ? Colour::grey : before_publication(status) ? Colour::none : Colour::green;
  return tag({.text = shown(status), .colour = colour});
}

http::Response show(web::Call& call, Inspection const& inspection, std::string_view section, std::string_view title, Html const& body, FormView const* typed) {
  SubNavigation navigation{.label = "Sections of this inspection"};
  for (auto const& one : sections)
    navigation.items.push_back({.text = one.text, .href = url_of(inspection.id, one.below), .current = one.key == section && call.request.path == url_of(inspection.id, one.below),
                                .active = one.key == section});
  Html head = {caption(fmt::format("Inspection of {}, programme {}", inspection.inspected_as, inspection.programme)), h1(title)};
  if (inspection.training) head += p({tag({.text = "Training", .colour = Colour::yellow}), " Made up for the training copy: no statement about the real unit."});
  Page const page{.title = std::string(title), .section = inspection.inspected_as, .body = {head, body}, .form = typed && typed->failed() ? typed : nullptr,
                  .breadcrumbs = {{.text = "Inspections", .href = "/inspections"}, {.text = inspection.inspected_as, .href = section == "plan" ? "" : url_of(inspection.id)}},
                  .before = sub_navigation(navigation), .wide = true};
  return typed && typed->failed() ? call.again(page) : call.page(page);
}

}  // namespace inspection::pages
