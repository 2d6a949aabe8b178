// The two kinds of enquiry. A request carries a list of questions, whoever the target is.
#pragma once
#include "base/words.hpp"

namespace enquiries {

enum class EnquiryKind { police_da, childrens };

std::string_view name(EnquiryKind);            // "Police domestic abuse enquiry", for screens
std::string_view agency_kind(EnquiryKind);     // "police" or "childrens", as agencies are stored

}  // namespace enquiries

template <>
struct base::Words<enquiries::EnquiryKind> {
  static constexpr std::array table{
      base::Word{enquiries::EnquiryKind::police_da, "police_da"},
      base::Word{enquiries::EnquiryKind::childrens, "childrens"},
  };
};
