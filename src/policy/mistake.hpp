// What is wrong with a policy file, said so that a policy officer can mend it.
#pragma once
#include <stdexcept>
#include <string>

namespace policy {

// what(): "enquiries.toml, line 42, trigger[3].clock: no clock has the id “CK-REVEIW”"
struct Mistake : std::runtime_error {
  Mistake(std::string const& file, int line, std::string const& key, std::string const& reason);
  std::string file;
  int line;        // 0: the file as a whole
  std::string key;
};

}  // namespace policy
