// The frame of a door: what stands around every page of somebody in a role.
#pragma once
#include "govuk/page.hpp"
#include "ledger/scope.hpp"

namespace app {

// `current` is the path asked for: its navigation item is marked.
govuk::Frame frame_of(ledger::Scope const& scope, std::string_view current, std::string csrf);

}  // namespace app
