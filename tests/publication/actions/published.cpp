// The register as it stood: what the store gives for a moment.
#include "publication/world.hpp"

namespace publication_actions {

using namespace publication;

struct Register : publication_world::World {
  void SetUp() override { load_all(); }
  static bool has(std::vector<Inspection> const& rows, std::string_view name) { return std::ranges::find(rows, name, &Inspection::name) != rows.end(); }
};
FOR_EACH_ENGINE(Register);

TEST_P(Register, ShowsWhatWasPublishedByTheSecond) {
  auto const before = published("2023-06-29T00:00");
  EXPECT_FALSE(has(before, "Knowsley and St Helens"));
  auto const one_second = read([](ledger::View& view) { return published_by(view, kit::london("2023-06-29T00:01") - std::chrono::seconds{1}); });
  EXPECT_EQ(one_second, before);
  auto const after = published("2023-06-29T00:01");
  EXPECT_EQ(after.size(), before.size() + 2);
  EXPECT_TRUE(has(after, "Knowsley and St Helens"));
  EXPECT_TRUE(has(after, "Liverpool North"));
  EXPECT_EQ(after.front().published, "2023-06-29") << "the newest first";
}

TEST_P(Register, FourInspectionsInTheNorthWestOnTheDay) {  // REG-04
  std::set<std::string> names;
  for (auto const& row : published("2023-06-29T00:01"))
    if (row.region == "North West") names.insert(row.name);
  EXPECT_EQ(names, (std::set<std::string>{"Cheshire West", "Blackburn with Darwen", "Liverpool North", "Knowsley and St Helens"}));
  EXPECT_TRUE(has(published("2023-12-31T00:00"), "Cumbria"));
  EXPECT_FALSE(has(published("2023-12-30T23:59"), "Cumbria"));
}

TEST_P(Register, WhatHasNoDateIsLastAndComesNotBeforeItsTime) {
  auto const all = published("2025-12-31T09:00");
  EXPECT_EQ(all.size(), 68u);
  EXPECT_TRUE(all.back().published.empty());
  EXPECT_EQ(std::ranges::count(all, "", &Inspection::published), 1);
  EXPECT_FALSE(has(published("2024-12-30T09:00"), all.back().name));
  EXPECT_EQ(published("2019-09-03T12:00").size(), 0u);
}

TEST_P(Register, EverythingKnownOfAnInspectionIsThere) {
  auto const rows = published("2025-12-31T09:00");
  auto const& bradford = *std::ranges::find(rows, "Bradford and Calderdale", &Inspection::name);
  EXPECT_EQ(bradford.standard("services"), Rating::requires_improvement);
  EXPECT_EQ(bradford.standard("leadership"), Rating::inadequate);
  EXPECT_FALSE(bradford.standard("court"));
  EXPECT_EQ(bradford.vacancy_po, 33);
  auto const& knowsley = *std::ranges::find(rows, "Knowsley and St Helens", &Inspection::name);
  EXPECT_EQ(knowsley.share("ASS-S")->per_cent, 24);
  EXPECT_EQ(knowsley.fieldwork, "2023-03");
  EXPECT_EQ(knowsley.vacancy_pso, 0);
  EXPECT_EQ(knowsley.unit, unit("N51KNST").id);
}

TEST_P(Register, AUnitThatStoodBeforeKeepsItsOwnName) {  // REG-03
  clock.set(kit::london("2025-12-31T09:00"));
  auto const all = published("2025-12-31T09:00");
  auto const stockport = unit("N50TAST").id;
  EXPECT_FALSE(std::ranges::any_of(all, [&](Inspection const& row) { return row.unit == stockport; })) << "never the unit's own";
  auto const before = read([&](ledger::View& view) { return published_before(view, stockport, all); });
  std::map<std::string, std::size_t> found;
  for (auto const& gone : before) found[gone.unit.name] = gone.inspections.size();
  EXPECT_EQ(found, (std::map<std::string, std::size_t>{{"Tameside", 1}, {"Stockport and Trafford", 0}}));
  for (auto const* code : {"N52STF", "N52STFS"}) {
    auto const half = unit(code, base::make_date(2025, 12, 31)).id;
    auto const halves = read([&](ledger::View& view) { return published_before(view, half, all); });
    ASSERT_EQ(halves.size(), 1u);
    EXPECT_EQ(halves[0].inspections.at(0).name, "Staffordshire and Stoke");
  }
}

}  // namespace publication_actions
