#include "organisation/domain/staff.hpp"

namespace organisation {

std::string_view grade_name(Grade grade) {
  switch (grade) {
    case Grade::ca: return "case administrator";
    case Grade::pso: return "probation services officer";
    case Grade::pqip: return "trainee probation officer";
    case Grade::po: return "probation officer";
    case Grade::spo: return "senior probation officer";
    case Grade::dhpdu: return "deputy head of PDU";
    case Grade::hpdu: return "head of PDU";
    case Grade::rpd: return "regional probation director";
  }
  return "";
}

bool is_practitioner(Grade grade) {
  return grade == Grade::pso || grade == Grade::pqip || grade == Grade::po;
}

}  // namespace organisation
