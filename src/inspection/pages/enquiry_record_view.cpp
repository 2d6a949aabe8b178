#include "inspection/pages/enquiry_record_view.hpp"

#include "enquiries/pages/words.hpp"
#include "inspection/pages/papers.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html late_mark() { return {" ", tag({.text = "Entered after the announcement", .colour = Colour::orange})}; }

Html step(std::string_view what, std::optional<base::Instant> at, std::optional<base::Instant> announced) {
  if (!at) return Html{what, ": not yet"};
  bool const late = announced && *at > *announced;
  return {what, ": ", moment_words(*at), late ? late_mark() : Html()};
}

Html enquiry_name(EnquiryLine const& line) {
  if (line.enquiry == 0) return line.agency.empty() ? Html("Authority to be chosen") : Html(line.agency);
  auto const reference = line.reference.empty() ? std::string("Draft") : line.reference;
  return {line.agency, ", ", link_to(fmt::format("/enquiries/{}", line.enquiry), reference)};
}

std::vector<Html> steps(EnquiryLine const& line, std::optional<base::Instant> announced) {
  std::vector<Html> out;
  if (line.need) out.push_back({step("Needed", line.needed_at, announced), line.ask_by ? Html{", to be asked by ", enquiries::pages::date_words(line.ask_by)} : Html(), ". ",
                                link_to(fmt::format("/needs/{}", line.need), "The need")});
  else out.push_back("No rule asked for it");
  if (line.enquiry == 0) {
    out.push_back(line.decision.empty() ? Html("Not asked") : Html{"Not asked: ", line.decision});
    return out;
  }
  out.push_back({step("Asked", line.asked_at, announced), line.due_on ? Html{", due ", enquiries::pages::date_words(line.due_on)} : Html()});
  out.push_back(step("Answered", line.returned_at, announced));
  out.push_back(step("Read", line.read_at, announced));
  out.push_back({step("Used", line.used_at, announced), fmt::format(", {} of {} items cited or set aside", line.used, line.items)});
  if (!line.grade.empty()) out.push_back({"Graded by probation: ", line.grade});
  return out;
}

}  // namespace

Html enquiry_record_view(std::vector<EnquiryLine> const& lines, EnquiryKind kind, std::optional<base::Instant> announced) {
  Html body;
  for (auto const& line : lines)
    if (line.kind == kind)
      body += {p({strong(enquiry_name(line)), " ", line.state ? enquiries::pages::state_tag(*line.state, kind) : line.need_state ? Html(enquiries::name(*line.need_state)) : Html()}),
               ul(steps(line, announced))};
  if (body.empty()) body = p("The record shows no need and no enquiry of this kind.");
  return inset_text({.text = {p(strong(Html{"What the record shows: ", enquiries::name(kind)})), body,
                              hint_line("This stands beside your answer and does not fill it in.")}});
}

Html entered_after_view(std::vector<LateEntry> const& entries, std::optional<base::Instant> announced) {
  if (!announced) return p("The inspection has not been announced.");
  if (entries.empty()) return p({"Nothing in this record was entered after the announcement of ", moment_words(*announced), "."});
  std::vector<std::vector<Cell>> rows;
  for (auto const& entry : entries)
    rows.push_back({link_to(entry.path, entry.what), Html{"Entered after the announcement, by ", entry.by.empty() ? "somebody whose name is not recorded" : entry.by, " on ", moment_words(entry.at)}});
  return table({.caption = fmt::format("Entered after the announcement of {}", base::date_and_time(*announced)), .caption_size = Size::s, .head = {"What", "Who and when"},
                .rows = rows, .scroll = true, .id = "after-announcement"});
}

}  // namespace inspection::pages
