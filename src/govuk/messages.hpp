// A conversation: messages by day, sent by us or received.
#pragma once
#include "govuk/html.hpp"

namespace govuk {

struct Message {
  Html html = {};
  std::string sender = {};
  bool sent = false;             // by the reader's side
  std::string machine_day = {};  // "2023-06-28"
  std::string day = {};          // "28 June 2023"
  std::string machine_time = {}; // ISO 8601
  std::string time = {};         // "9:00am"
  std::string id = {};
};
struct Messages {
  std::vector<Message> items = {};
  std::string label = "Messages";
  std::string id = "messages";
};
Html messages(Messages const&);

}  // namespace govuk
