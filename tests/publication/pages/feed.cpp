// The feed, read by an XML parser (expat): well-formed, and with what RFC 4287 asks of a feed and its entries.
#include "publication/pages/routes.hpp"

#include "kit/visit.hpp"
#include "outbox/domain/settings.hpp"
#include "publication/world.hpp"

#include <expat.h>

namespace publication_pages {

struct Element {
  std::string name = {}, text = {};
  std::map<std::string, std::string> attributes = {};
  std::vector<Element> children = {};

  std::vector<Element const*> all(std::string_view wanted) const {
    std::vector<Element const*> found;
    for (auto const& child : children)
      if (child.name == wanted) found.push_back(&child);
    return found;
  }
  std::string of(std::string_view wanted) const {
    auto const found = all(wanted);
    return found.size() == 1 ? found.front()->text : fmt::format("{} of {}", found.size(), wanted);
  }
};

// Throws what the parser finds wrong.
Element parse(std::string const& text) {
  struct Reading {
    std::vector<Element> open{Element{}};
  } reading;
  auto* parser = XML_ParserCreateNS(nullptr, ' ');
  XML_SetUserData(parser, &reading);
  XML_SetElementHandler(
      parser,
      [](void* data, XML_Char const* name, XML_Char const** attributes) {
        Element element{.name = name};
        for (; *attributes != nullptr; attributes += 2) element.attributes[attributes[0]] = attributes[1];
        static_cast<Reading*>(data)->open.push_back(std::move(element));
      },
      [](void* data, XML_Char const*) {
        auto& open = static_cast<Reading*>(data)->open;
        auto element = std::move(open.back());
        open.pop_back();
        open.back().children.push_back(std::move(element));
      });
  XML_SetCharacterDataHandler(parser, [](void* data, XML_Char const* bytes, int size) { static_cast<Reading*>(data)->open.back().text.append(bytes, static_cast<std::size_t>(size)); });
  auto const status = XML_Parse(parser, text.data(), static_cast<int>(text.size()), 1);
  std::string const fault = status == XML_STATUS_OK ? "" : fmt::format("line {}: {}", XML_GetCurrentLineNumber(parser), XML_ErrorString(XML_GetErrorCode(parser)));
  XML_ParserFree(parser);
  if (!fault.empty()) throw std::runtime_error(fault);
  return reading.open.front().children.at(0);
}

#define ATOM "http://www.w3.org/2005/Atom "

struct FeedTest : publication_world::World {
  std::unique_ptr<kit::Visitor> visitor = {};
  void SetUp() override {
    rules.put(outbox::Settings{.site = "https://inspection.example"});
    load_all();
    visitor = std::make_unique<kit::Visitor>(ledger(), publication::pages::routes());
  }
  Element feed() {
    auto const response = visitor->get("/published/feed.atom");
    EXPECT_EQ(response.content_type, "application/atom+xml; charset=utf-8");
    return parse(response.body);
  }
};
FOR_EACH_ENGINE(FeedTest);

TEST(FeedParser, SeesWhatIsWrong) {
  EXPECT_THROW(parse("<feed><entry></feed>"), std::runtime_error);
  EXPECT_THROW(parse("<feed>&nbsp;</feed>"), std::runtime_error);
}

TEST_P(FeedTest, IsAFeedByTheStandard) {
  clock.set(kit::london("2025-12-31T09:00"));
  auto const read = feed();
  EXPECT_EQ(read.name, ATOM "feed");
  EXPECT_EQ(read.of(ATOM "id"), "tag:full-picture.example,2021:inspections");
  EXPECT_EQ(read.of(ATOM "updated"), "2025-12-31T00:00:00Z");
  ASSERT_EQ(read.all(ATOM "author").size(), 1u);
  auto const entries = read.all(ATOM "entry");
  EXPECT_EQ(entries.size(), 50u);
  std::set<std::string> ids;
  std::string before = "9";
  for (auto const* entry : entries) {
    EXPECT_TRUE(ids.insert(entry->of(ATOM "id")).second) << entry->of(ATOM "id");
    EXPECT_LE(entry->of(ATOM "updated"), before) << "the newest first";
    before = entry->of(ATOM "updated");
    EXPECT_EQ(before.size(), 20u);
    EXPECT_FALSE(entry->of(ATOM "title").empty());
    ASSERT_EQ(entry->all(ATOM "link").size(), 1u);
    EXPECT_TRUE(entry->all(ATOM "link")[0]->attributes.at("href").starts_with("https://inspection.example/published/services"));
  }
}

TEST_P(FeedTest, HasAReleaseFromItsMinute) {
  clock.set(kit::london("2023-06-29T00:01") - std::chrono::seconds{1});
  EXPECT_EQ(feed().of(ATOM "updated"), "2023-05-31T23:01:00Z");
  clock.set(kit::london("2023-06-29T00:01"));
  auto const read = feed();
  EXPECT_EQ(read.of(ATOM "updated"), "2023-06-28T23:01:00Z");
  EXPECT_EQ(read.all(ATOM "entry")[0]->of(ATOM "title"), "Knowsley and St Helens: Inadequate");
}

TEST_P(FeedTest, WordsAreWordsWhateverTheyAre) {
  db().script("update published_inspection set name = 'A & <b> \"c\" ]]>' where name = 'Cheshire West'");
  EXPECT_EQ(feed().all(ATOM "entry")[1]->of(ATOM "title"), "A & <b> \"c\" ]]>: Requires improvement");
  db().script("delete from published_share; delete from published_standard; delete from published_inspection");
  EXPECT_TRUE(feed().all(ATOM "entry").empty());
}

}  // namespace publication_pages
