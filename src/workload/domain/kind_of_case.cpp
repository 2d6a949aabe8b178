#include "workload/domain/kind_of_case.hpp"

#include <algorithm>
#include <map>

namespace workload {

std::string_view shown(Met met) {
  switch (met) {
    case Met::shadowed: return "shadowed";
    case Met::co_worked: return "co-worked";
    case Met::held: return "held";
  }
  return {};
}
std::string_view shown(OrderKind order) { return base::word(order); }
std::string_view shown(Strand strand) { return strand == Strand::domestic_abuse ? "domestic abuse" : "child safeguarding"; }

std::optional<OrderKind> order_of(people::SentenceKind kind) {
  switch (kind) {
    case people::SentenceKind::community:
    case people::SentenceKind::suspended: return OrderKind::community;
    case people::SentenceKind::licence:
    case people::SentenceKind::pss: return OrderKind::licence;
    case people::SentenceKind::custody: return OrderKind::custody;
    case people::SentenceKind::pre_sentence: return std::nullopt;
  }
  return std::nullopt;
}

bool answers(CaseMet const& met, KindAsked const& asked) {
  if (met.how < asked.how) return false;
  if (asked.order && std::ranges::find(met.orders, *asked.order) == met.orders.end()) return false;
  if (!asked.rosh.empty() && std::ranges::find(asked.rosh, met.rosh) == asked.rosh.end()) return false;
  return !asked.strand || (*asked.strand == Strand::domestic_abuse ? met.domestic_abuse : met.child_safeguarding);
}

namespace {

// The kinds of one case, each with its place among all kinds.
std::vector<std::pair<int, std::string>> kinds(CaseMet const& met) {
  std::vector<std::pair<int, std::string>> found;
  for (auto const order : met.orders) found.emplace_back(static_cast<int>(order), std::string(shown(order)));
  found.emplace_back(10 + static_cast<int>(met.rosh), met.rosh == people::Rosh::not_assessed ? "risk of serious harm not yet assessed" : std::string(people::label(met.rosh)) + " risk of serious harm");
  if (met.domestic_abuse) found.emplace_back(20, "domestic abuse");
  if (met.child_safeguarding) found.emplace_back(21, "child safeguarding");
  return found;
}

}  // namespace

std::vector<KindMet> kinds_of(std::vector<CaseMet> const& cases) {
  std::map<std::pair<int, int>, KindMet> lines;  // by kind, held first
  for (auto const& met : cases)
    for (auto const& [place, name] : kinds(met)) {
      auto& line = lines.try_emplace({place, -static_cast<int>(met.how)}, KindMet{.kind = name, .how = met.how, .first = met.first, .overseen_by = met.overseen_by}).first->second;
      if (met.first < line.first) line.first = met.first, line.overseen_by = met.overseen_by;
      ++line.count;
    }
  std::vector<KindMet> all;
  for (auto& [place, line] : lines) all.push_back(std::move(line));
  return all;
}

}  // namespace workload
