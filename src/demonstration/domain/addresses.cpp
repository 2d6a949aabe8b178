#include "demonstration/domain/addresses.hpp"

#include <array>
#include <fmt/format.h>

namespace demonstration {
namespace {

constexpr std::array<std::string_view, 30> streets{
    "Alder Road", "Bankfield Street", "Chapel Lane", "Dovecot Avenue", "Elm Grove", "Foundry Street", "Glebe Road", "Hawthorn Close", "Ivy Street", "Jubilee Crescent",
    "Kiln Lane", "Lilac Grove", "Mill Brow", "Newton Street", "Orchard Way", "Park Road", "Quarry Street", "Rowan Drive", "School Lane", "Tower Street",
    "Union Street", "Vale Road", "Westfield Avenue", "York Street", "Ash Grove", "Bridge Road", "Canal Street", "Derby Street", "Eaves Lane", "Fir Tree Walk"};

struct Town {
  std::string_view authority;
  std::string_view name;
  std::string_view outcode;
};
constexpr std::array towns{
    Town{"E08000011", "Huyton", "L36"},     Town{"E08000011", "Kirkby", "L32"},      Town{"E08000011", "Prescot", "L34"},   Town{"E08000011", "Halewood", "L26"},
    Town{"E08000013", "St Helens", "WA10"}, Town{"E08000013", "Newton-le-Willows", "WA12"}, Town{"E08000013", "Haydock", "WA11"}, Town{"E08000013", "Rainhill", "L35"},
    Town{"E08000012", "Liverpool", "L4"},   Town{"E08000012", "Liverpool", "L11"},   Town{"E08000012", "Liverpool", "L8"},  Town{"E08000012", "Liverpool", "L24"},
    Town{"E08000014", "Bootle", "L20"},     Town{"E08000014", "Southport", "PR8"},   Town{"E08000014", "Crosby", "L23"},
    Town{"E08000015", "Birkenhead", "CH41"}, Town{"E08000015", "Wallasey", "CH44"},  Town{"E08000015", "Moreton", "CH46"},
};

}  // namespace

DrawnAddress draw_address(base::Random& random, std::string_view authority, std::string_view authority_name, std::string_view force) {
  std::string_view town = authority_name;
  std::string_view outcode = "ZZ1";
  std::array<Town const*, towns.size()> fitting{};
  std::size_t count = 0;
  for (auto const& candidate : towns)
    if (candidate.authority == authority) fitting[count++] = &candidate;
  if (count > 0) {
    auto const& chosen = *fitting[random.below(count)];
    town = chosen.name;
    outcode = chosen.outcode;
  }
  bool const flat = random.chance(1, 6);
  auto const number = random.between(1, 160);
  auto const street = random.pick(streets);
  return {.lines = flat ? fmt::format("Flat {}, {} {}\n{}", random.between(1, 24), number, street, town) : fmt::format("{} {}\n{}", number, street, town),
          .postcode = fmt::format("{} {}ZZ", outcode, random.between(1, 9)),
          .authority = std::string(authority),
          .force = std::string(force)};
}

}  // namespace demonstration
