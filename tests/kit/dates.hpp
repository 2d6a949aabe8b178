// Days and times for property tests.
#pragma once
#include "base/time.hpp"

#include <rapidcheck.h>

namespace kit {

rc::Gen<base::Date> day_between(base::Date first, base::Date last);  // both included
rc::Gen<base::LocalTime> minute_between(base::Date first, base::Date last);

}  // namespace kit
