#pragma once
#include "../../src/pch.hpp"  // not "pch.hpp": that is this file
#include <gtest/gtest.h>
