// Precompiled for the ledger and every store and action: what they all read first.
#pragma once
#include "pch/base.hpp"

#include "base/text.hpp"
#include "ledger/ledger.hpp"
#include "sql/compose.hpp"
