#include "workload/pages/sections.hpp"

namespace workload::pages {
namespace {

using namespace govuk;

struct Entry {
  Section section;
  std::string_view text;
  std::string_view path;
};
constexpr std::array entries{
    Entry{Section::overview, "Overview", "/workforce"},
    Entry{Section::workload, "Workload", "/workforce/workload"},
    Entry{Section::allocation, "Allocation", "/workforce/allocation"},
    Entry{Section::staffing, "Staffing", "/workforce/staffing"},
    Entry{Section::recruitment, "Recruitment", "/workforce/recruitment"},
    Entry{Section::training, "Training", "/workforce/training"},
    Entry{Section::experience, "Experience", "/workforce/experience"},
    Entry{Section::supervision, "Supervision of staff", "/workforce/supervision"},
};

}  // namespace

std::string url_of(Section section, organisation::Unit const& unit, std::string_view below) {
  return fmt::format("{}{}?unit={}", entries[static_cast<std::size_t>(section)].path, below, unit.id.value);
}

http::Response show(web::Call& call, organisation::Unit const& unit, Section section, std::string_view title, Html const& body, FormView const* typed) {
  SubNavigation navigation{.label = "Sections of the workforce"};
  for (auto const& entry : entries)
    navigation.items.push_back({.text = entry.text, .href = url_of(entry.section, unit), .current = entry.section == section && call.request.path == entry.path,
                                .active = entry.section == section});
  Html const head = {caption(unit.name), h1(title)};
  bool const failed = typed && typed->failed();
  Page const page{.title = std::string(title), .section = unit.name, .body = {head, body}, .form = failed ? typed : nullptr, .before = sub_navigation(navigation), .wide = true, .plots = true};
  return failed ? call.again(page) : call.page(page);
}

}  // namespace workload::pages
