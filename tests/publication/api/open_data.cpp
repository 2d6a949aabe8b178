// The register as JSON holds to the schema that is published with it.
#include "publication/api/routes.hpp"

#include "kit/visit.hpp"
#include "publication/world.hpp"

#include <nlohmann/json.hpp>

namespace publication_api {

using nlohmann::json;

// As much of JSON Schema as ours uses; a word it does not know is a fault.
class Validator {
 public:
  std::vector<std::string> faults = {};

  void check(json const& schema, json const& value, std::string const& at) {
    for (auto const& [word, rule] : schema.items()) {
      if (word == "type") type(rule, value, at);
      else if (word == "enum") expect(std::ranges::find(rule, value) != rule.end(), at, "is none of the words");
      else if (word == "minimum") expect(!value.is_number() || value >= rule, at, "is too small");
      else if (word == "maximum") expect(!value.is_number() || value <= rule, at, "is too big");
      else if (word == "required") for (auto const& key : rule) expect(value.contains(key.get<std::string>()), at, "lacks " + key.get<std::string>());
      else if (word == "properties") properties(schema, value, at);
      else if (word == "items") for (std::size_t i = 0; i < value.size(); ++i) check(rule, value[i], fmt::format("{}[{}]", at, i));
      else expect(word == "description" || word == "title" || word == "$schema" || word == "$id" || word == "additionalProperties", at, "unknown rule " + word);
    }
  }

 private:
  void expect(bool holds, std::string const& at, std::string const& why) {
    if (!holds) faults.push_back(at + " " + why);
  }
  static bool is(std::string const& type, json const& value) {
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) || (type == "string" && value.is_string()) ||
           (type == "integer" && value.is_number_integer()) || (type == "null" && value.is_null());
  }
  void type(json const& rule, json const& value, std::string const& at) {
    bool holds = false;
    for (auto const& one : rule.is_array() ? rule : json::array({rule})) holds = holds || is(one, value);
    expect(holds, at, "is of another type");
  }
  void properties(json const& schema, json const& value, std::string const& at) {
    for (auto const& [key, of] : value.items()) {
      bool const known = schema["properties"].contains(key);
      expect(known || schema.value("additionalProperties", true), at, "has " + key);
      if (known) check(schema["properties"][key], of, at + "." + key);
    }
  }
};

struct OpenData : publication_world::World {
  std::unique_ptr<kit::Visitor> visitor = {};
  void SetUp() override {
    load_all();
    visitor = std::make_unique<kit::Visitor>(ledger(), publication::api::routes());
  }
  json get(std::string const& path) {
    auto const response = visitor->get(path);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.content_type, "application/json");
    EXPECT_EQ(kit::header(response, "Access-Control-Allow-Origin"), "*");
    EXPECT_FALSE(response.etag.empty());
    return json::parse(response.body);
  }
};
FOR_EACH_ENGINE(OpenData);

TEST_P(OpenData, HoldsToItsSchema) {
  clock.set(kit::london("2025-12-31T09:00"));
  auto const schema = get("/published/data/schema.json");
  auto data = get("/published/data/inspections.json");
  EXPECT_EQ(data["inspections"].size(), 68u);
  Validator validator;
  validator.check(schema, data, "register");
  EXPECT_TRUE(validator.faults.empty()) << validator.faults.front();
  data["inspections"][0]["colour"] = "red";
  data["inspections"][1].erase("name");
  data["inspections"][2]["overall_rating"] = "Fine";
  data["inspections"][3]["score"] = -1;
  validator.check(schema, data, "register");
  EXPECT_EQ(validator.faults, (std::vector<std::string>{"register.inspections[0] has colour", "register.inspections[1] lacks name", "register.inspections[2].overall_rating is none of the words",
                                                        "register.inspections[3].score is too small"}));
}

TEST_P(OpenData, SaysWhatIsKnownAndNoMore) {
  clock.set(kit::london("2023-06-29T00:01") - std::chrono::seconds{1});
  auto const before = get("/published/data/inspections.json");
  clock.set(kit::london("2023-06-29T00:01"));
  auto const now = get("/published/data/inspections.json");
  ASSERT_EQ(now["inspections"].size(), before["inspections"].size() + 2);
  auto const& first = now["inspections"][0];
  EXPECT_EQ(first["name"], "Knowsley and St Helens");
  EXPECT_EQ(first["counts_from"], "2023-06-28T23:01:00Z");
  EXPECT_EQ(first["score"], nullptr);
  EXPECT_EQ(first["shares"]["assess_safety"], (json{{"per_cent", 24}, {"sufficient", nullptr}, {"assessed", nullptr}}));
  EXPECT_EQ(first["sources"].size(), 2u);
  EXPECT_EQ(get("/published/data/inspections.json?on=2023-06-28")["inspections"], before["inspections"]);
  EXPECT_EQ(visitor->get("/published/data/inspections.json?on=2023-06-30").status, 422);
}

TEST_P(OpenData, ASmallCountIsLeftOut) {
  db().script("insert into published_share (inspection_id, question, per_cent, sufficient, assessed) select id, 'PLN-S', 6, 3, 50 from published_inspection where name = 'Cheshire West'");
  auto const data = get("/published/data/inspections.json");
  for (auto const& row : data["inspections"]) EXPECT_FALSE(row["shares"].contains("plan_safety"));
}

}  // namespace publication_api
