// What the codes of case management support mean. Points are in policy/workload.toml.
#pragma once
#include <array>
#include <string>
#include <string_view>

namespace workload {

// Three codes in a row: low, medium, high. The same activities without a size came later and score nothing.
struct ContactActivity {
  int first = 0;     // number of the code for "low"
  std::string_view label = {};
};
inline constexpr std::array contact_activities{
    ContactActivity{1, "sentence plan intervention"},     ContactActivity{4, "referrals"},
    ContactActivity{7, "partnership meetings"},           ContactActivity{10, "case conferencing"},
    ContactActivity{13, "information and intelligence"},  ContactActivity{16, "home and prison visits"},
    ContactActivity{19, "home detention curfew"},         ContactActivity{22, "victim services liaison"},
    ContactActivity{25, "court liaison and applications"}, ContactActivity{28, "case communication"},
    ContactActivity{31, "help with assessments"},         ContactActivity{34, "release on temporary licence"},
};

// "home and prison visits, medium"; a code without a meaning here is called support.
std::string contact_label(std::string_view code);

}  // namespace workload
