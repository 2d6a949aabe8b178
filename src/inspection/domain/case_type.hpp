// What a case is; one case may be several: a release on licence with resettlement work before it.
#pragma once
#include "base/words.hpp"

#include <string_view>

namespace inspection {

enum class CaseType { community, licence, release, court_report, resettlement, unpaid_work, victim };
std::string_view shown(CaseType);  // "unpaid work"

}  // namespace inspection

template <>
struct base::Words<inspection::CaseType> {
  static constexpr std::array table{
      base::Word{inspection::CaseType::community, "community"},       base::Word{inspection::CaseType::licence, "licence"},
      base::Word{inspection::CaseType::release, "release"},           base::Word{inspection::CaseType::court_report, "court_report"},
      base::Word{inspection::CaseType::resettlement, "resettlement"}, base::Word{inspection::CaseType::unpaid_work, "unpaid_work"},
      base::Word{inspection::CaseType::victim, "victim"},
  };
};
