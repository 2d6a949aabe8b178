// The published organisation and the register of published inspections, for this area's tests and those of later ones.
#pragma once
#include "organisation/world.hpp"
#include "publication/actions/import_inspections.hpp"
#include "publication/store/published.hpp"
#include "publication/store/write_published.hpp"

namespace publication_world {

using namespace publication;

inline std::string text_of(char const* path) {
  std::ostringstream all;
  all << std::ifstream(std::string(SOURCE_DIR "/") + path).rdbuf();
  return all.str();
}

class World : public kit::LedgerTest {
 protected:
  template <class Body>
  auto read(Body body) {
    return ledger().read(organisation_world::administrator(), body);
  }
  // Rows of any day, as a training copy takes them.
  RegisterFile read_file(std::string text, std::optional<base::Date> today = {}) {
    return read([&](ledger::View& view) {
      std::istringstream in(text);
      return read_register(in, known_names(view), today);
    });
  }
  Taken take(std::vector<Inspection> rows) { return ledger::perform(ledger(), organisation_world::administrator(), TakeInspections{std::move(rows)}).value(); }
  void load_all() {
    organisation_world::load(ledger());
    auto file = read_file(text_of("data/organisation/published-inspections.csv"));
    ASSERT_TRUE(file.faults.empty()) << file.faults.front().line << file.faults.front().why;
    take(std::move(file.good));
  }
  std::vector<Inspection> published(char const* london) {
    return read([&](ledger::View& view) { return published_by(view, kit::london(london)); });
  }
  organisation::Unit unit(char const* code, base::Date on = base::make_date(2023, 6, 28)) {
    return read([&](ledger::View& view) { return organisation::unit_by_code(view, code, on).value(); });
  }
};

}  // namespace publication_world
