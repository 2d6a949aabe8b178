// How messages leave this house. One object among the rule books: ledger::Rules::put(outbox::Settings{…}).
#pragma once
#include <string>
#include <vector>

namespace outbox {

enum class Mail {
  off,       // nobody has named a mail server: messages wait
  training,  // the training copy sends nothing and shows what would have been sent
  on,
};

struct Settings {
  Mail mail = Mail::off;
  std::string from = {};                         // the sender, "full-picture@justice.gov.uk"
  std::string site = {};                         // "https://full-picture.example": links begin with it
  std::vector<std::string> own_domains = {};     // where messages to our own people may go
};

}  // namespace outbox
