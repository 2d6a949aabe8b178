#include "organisation/domain/critical_work.hpp"

namespace organisation {

std::string_view shown(CriticalWork work) {
  switch (work) {
    case CriticalWork::home_visit: return "home visits";
    case CriticalWork::close_da_enquiry: return "closing a domestic abuse enquiry as read";
    case CriticalWork::sign_sara: return "signing a SARA level";
    case CriticalWork::sign_assessment: return "signing an assessment";
    case CriticalWork::case_data: return "access to case data";
    case CriticalWork::write_psr: return "writing a pre-sentence report";
    case CriticalWork::countersign: return "countersigning";
  }
  return {};
}

}  // namespace organisation
