// What a page of critical work says of the training of who does it; nothing where nothing is asked.
#pragma once
#include "govuk/html.hpp"
#include "organisation/store/training_desk.hpp"

namespace organisation::pages {

govuk::Html training_notice(TrainingStanding const&, CriticalWork);
// Where nobody signs beside: it warns, however old.
govuk::Html training_warning(TrainingStanding, CriticalWork);

}  // namespace organisation::pages
