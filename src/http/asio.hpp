// Asio, compiled once in asio.cpp: every file that includes a Boost.Asio or Beast header includes this first.
#pragma once
#define BOOST_ASIO_SEPARATE_COMPILATION
#define BOOST_ASIO_NO_DEPRECATED
#include <boost/asio/buffer.hpp>
