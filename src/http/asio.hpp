// Asio, compiled once in asio.cpp: every file that includes a Boost.Asio or Beast header includes this first.
#pragma once
#ifdef BOOST_ASIO_DETAIL_CONFIG_HPP
#error "http/asio.hpp comes before any other header of Asio: two ways of compiling it do not mix"
#endif
#define BOOST_ASIO_SEPARATE_COMPILATION
#define BOOST_ASIO_NO_DEPRECATED
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK 1  // the sanitizer does not understand fences; Asio's locks are enough for it
#endif
#include <boost/asio/buffer.hpp>
