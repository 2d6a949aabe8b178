#include "enquiries/domain/kind.hpp"

namespace enquiries {

std::string_view name(EnquiryKind kind) {
  return kind == EnquiryKind::police_da ? "Police domestic abuse enquiry" : "Child safeguarding enquiry";
}
std::string_view agency_kind(EnquiryKind kind) { return kind == EnquiryKind::police_da ? "police" : "childrens"; }

}  // namespace enquiries
