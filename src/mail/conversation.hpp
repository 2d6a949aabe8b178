// What was said between us and a mail server, as far as it matters: the step we are at and the server's last words.
#pragma once
#include "outbox/domain/attempt.hpp"

namespace mail {

class Conversation {
 public:
  // A command: its verb alone is looked at, for what follows may be a password.
  void we_said(std::string_view line);
  void they_said(std::string_view line);

  // What a failed conversation means. Only the server's own "no" to this recipient or this letter says anything about
  // the letter; "421" is the server closing, and whatever else goes wrong is the server's, the network's or ours.
  outbox::Reply judge(std::string_view cause) const;
  std::string words() const { return words_; }

 private:
  enum class Step { before, sender, recipient, letter };
  Step step_ = Step::before;
  bool over_ = false;
  int code_ = 0;              // of the answer to the present step; 0: none yet
  std::string words_ = {};
};

}  // namespace mail
