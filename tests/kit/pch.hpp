#pragma once
#include "pch/ledger.hpp"
#include <gtest/gtest.h>
