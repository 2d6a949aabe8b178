// Summary lists (keys and values) and cards.
#pragma once
#include "govuk/html.hpp"

#include <optional>

namespace govuk {

struct Action {
  std::string href = {};
  Html text = "Change";
  std::string hidden = {};       // "name of Sam Smith": every action says what it acts on
  std::string classes = {};
  Attributes attributes = {};
};

struct SummaryRow {
  Html key = {};
  Html value = {};
  std::vector<Action> actions = {};
  std::string classes = {};
  std::string key_classes = {};
  std::string value_classes = {};
  std::string actions_classes = {};
};

struct Card {
  Html title = {};
  int heading_level = 2;
  std::vector<Action> actions = {};
  std::string id = {};
  std::string classes = {};
  std::string title_classes = {};
  std::string actions_classes = {};
  Attributes attributes = {};
};

struct SummaryList {
  std::vector<SummaryRow> rows = {};
  std::optional<Card> card = {};   // given: the list stands in it
  bool no_border = false;
  std::string classes = {};
  Attributes attributes = {};
};
Html summary_list(SummaryList const&);
// Anything in a card.
Html summary_card(Card const&, Html const& content);

}  // namespace govuk
