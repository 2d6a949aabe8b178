#pragma once
#include "pch.hpp"
#include <gtest/gtest.h>
