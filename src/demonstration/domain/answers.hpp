// What partners answered: dated incidents, what is known of each child, or nothing known with the scope searched.
#pragma once
#include "demonstration/domain/made_enquiry.hpp"

namespace demonstration {

// How full an answer is to be.
enum class Fullness { drawn, nothing_known, pattern_of_six };

// A complete final answer to every question of the enquiry; none of its dates lies after it came.
enquiries::ReturnContent draw_answer(base::Random&, MadeEnquiry const&, MadePerson const&, base::Date came, Fullness fullness = Fullness::drawn);

}  // namespace demonstration
