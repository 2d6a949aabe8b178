#pragma once
#include <cstdint>
#include <string>

namespace app {

struct DemoOptions {
  std::string data_folder = "var/demo";
  std::string database = {};      // postgresql://… instead of a file in the folder
  std::uint16_t port = 8080;
  int people = 11200;
  std::uint64_t seed = 2023;
};

// The demonstration, on 127.0.0.1 only: makes its record if there is none, then serves it.
int demo(DemoOptions const& options);

// `fullpicture generate`: fills an empty database with made-up people.
int generate(std::string const& database, int people, std::uint64_t seed);

}  // namespace app
