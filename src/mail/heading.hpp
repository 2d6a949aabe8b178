// The lines above a letter's text (RFC 5322). libcurl adds those about its form.
#pragma once
#include "outbox/domain/letter.hpp"

namespace mail {

std::vector<std::string> heading(outbox::Letter const&);

}  // namespace mail
