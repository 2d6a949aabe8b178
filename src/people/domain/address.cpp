#include "people/domain/address.hpp"

namespace people {

bool lived_at(Address const& address, base::Date day) {
  bool const home = address.kind == AddressKind::main || address.kind == AddressKind::temporary;
  return home && address.from <= day && (!address.to || day < *address.to);
}

std::string on_one_line(std::string_view lines, std::string_view postcode) {
  std::string text;
  auto const add = [&text](std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
  };
  while (!lines.empty()) {
    auto const end = lines.find('\n');
    add(lines.substr(0, end));
    lines = end == lines.npos ? std::string_view{} : lines.substr(end + 1);
  }
  add(postcode);
  return text;
}

}  // namespace people
