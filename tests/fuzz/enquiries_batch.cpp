// A batch that comes back: every problem says its line and why, every answer that is taken is sound by the rules of a
// typed one, and an enquiry has at most one.
#include "base/text.hpp"
#include "enquiries/domain/batch_file.hpp"
#include "fuzz/must.hpp"

#include <set>

using namespace enquiries;
using fuzz::must;

namespace {

auto const today = base::make_date(2023, 6, 28);

std::optional<BatchAsked> asked_under(std::string_view reference) {
  using enum Question;
  if (reference == "E-2023-000001") return BatchAsked{.version = 1, .questions = {p1, p2, p3, p4, p5}};
  if (reference == "E-2023-000002") return BatchAsked{.version = 2, .questions = {c1, c2, c3, c4, c5}, .children = {ChildId{7}, ChildId{8}}};
  return std::nullopt;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const read = read_batch(fuzz::text_of(data, size), today, asked_under);
  std::size_t line = 0;
  for (auto const& problem : read.problems) {
    must(problem.line >= 1 && problem.line >= line && !problem.reason.empty() && base::is_utf8(problem.reason));
    line = problem.line;
  }
  std::set<std::string> references;
  for (auto const& answer : read.answers) {
    auto const asked = asked_under(answer.reference);
    must(asked && asked->version == answer.version && references.insert(answer.reference).second);
    must(check_return(answer.content, asked->questions, today).empty());
    for (auto const& item : answer.content.items) must(!item.date_from || (*item.date_from <= today && *item.date_from >= base::make_date(1900, 1, 1)));
  }
  return 0;
}
