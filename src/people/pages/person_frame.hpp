// The frame of every page about one person: who it is, what is known of the risk, and the sections of the record.
#pragma once
#include "govuk/html.hpp"
#include "people/store/record.hpp"
#include "web/call.hpp"

namespace people {

// With the page's h1. `current` is the word of a section in person_frame.cpp: "overview", "enquiries", "assessment" …
govuk::Html person_frame(web::Call&, PersonHeader const&, std::string_view current);

// "High risk of serious harm", "Risk of serious harm not yet assessed": in words, the colour only helps.
govuk::Html rosh_badge(Rosh);

}  // namespace people
