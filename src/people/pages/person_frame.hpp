// The frame of every page about one person: who it is, what is known of the risk, and the sections of the record.
#pragma once
#include "people/store/record.hpp"
#include "web/call.hpp"

namespace people {

// `current` is the word of a section in person_frame.cpp: "overview", "enquiries", "assessment" …
govuk::Html person_frame(web::Call&, PersonHeader const&, std::string_view current);

}  // namespace people
