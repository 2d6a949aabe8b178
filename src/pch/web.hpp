// Precompiled for the web and every page: a page's components and what a handler gets.
#pragma once
#include "pch/ledger.hpp"

#include "govuk/all.hpp"
#include "web/call.hpp"
#include "web/route.hpp"
