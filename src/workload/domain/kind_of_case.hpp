// Kinds of case, as an officer's record of experience knows them: order, risk of serious harm, domestic abuse, child
// safeguarding (organisation.md 7.2). A record of what was met, not a mark.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"
#include "people/domain/rosh.hpp"
#include "people/domain/sentence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace workload {

// How somebody met a case. Who held one has met it more closely than who worked beside, and she than who watched.
enum class Met { shadowed, co_worked, held };
enum class OrderKind { community, licence, custody };
enum class Strand { domestic_abuse, child_safeguarding };

std::string_view shown(Met);     // "held"
std::string_view shown(OrderKind);   // "community"
std::string_view shown(Strand);  // "domestic abuse"

// A community or suspended sentence order is community; a licence and supervision after it, licence. Nothing for a report.
std::optional<OrderKind> order_of(people::SentenceKind);

// One case as it was met.
struct CaseMet {
  Met how = Met::held;
  base::Date first = {};
  std::vector<OrderKind> orders = {};
  people::Rosh rosh = people::Rosh::not_assessed;
  bool domestic_abuse = false;
  bool child_safeguarding = false;
  std::string overseen_by = {};   // empty: not known
};

// A kind that is asked for. What is empty is not asked.
struct KindAsked {
  Met how = Met::held;
  std::optional<OrderKind> order = {};
  std::vector<people::Rosh> rosh = {};
  std::optional<Strand> strand = {};
};
// Met at least as closely as asked, with everything asked true of it.
bool answers(CaseMet const&, KindAsked const&);

// One line of a record of experience.
struct KindMet {
  std::string kind = {};          // "licence", "high risk of serious harm", "domestic abuse"
  Met how = Met::held;
  base::Date first = {};
  int count = 0;
  std::string overseen_by = {};   // of the first
};
// One line for each kind and way that was met: orders, levels, strands, in this order; held before shadowed.
std::vector<KindMet> kinds_of(std::vector<CaseMet> const&);

}  // namespace workload

template <>
struct base::Words<workload::Met> {
  static constexpr std::array table{base::Word{workload::Met::shadowed, "shadowed"}, base::Word{workload::Met::co_worked, "co_worked"}, base::Word{workload::Met::held, "held"}};
};
template <>
struct base::Words<workload::OrderKind> {
  static constexpr std::array table{base::Word{workload::OrderKind::community, "community"}, base::Word{workload::OrderKind::licence, "licence"}, base::Word{workload::OrderKind::custody, "custody"}};
};
template <>
struct base::Words<workload::Strand> {
  static constexpr std::array table{base::Word{workload::Strand::domestic_abuse, "domestic_abuse"}, base::Word{workload::Strand::child_safeguarding, "child_safeguarding"}};
};
