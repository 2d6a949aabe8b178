#include "mail/conversation.hpp"

#include "base/text.hpp"

namespace mail {
namespace {

constexpr std::size_t longest = 300;

// A server may say anything: one line of printable text is kept.
std::string printable(std::string_view text) {
  std::string kept;
  for (char32_t const c : base::decode_utf8(base::trim(text))) {
    bool const control = c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    if (!control) base::append_utf8(kept, c);
    if (kept.size() >= longest) break;
  }
  return kept;
}

int code_of(std::string_view line) {
  int code = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    if (i >= line.size() || line[i] < '0' || line[i] > '9') return 0;
    code = code * 10 + (line[i] - '0');
  }
  return code;
}

}  // namespace

void Conversation::we_said(std::string_view line) {
  auto const verb = base::ascii_upper(line.substr(0, 5));
  if (verb.starts_with("MAIL ")) step_ = Step::sender;
  else if (verb.starts_with("RCPT ")) step_ = Step::recipient;
  else if (verb.starts_with("DATA")) step_ = Step::letter;
  else if (verb.starts_with("QUIT")) over_ = true;  // the answer to a goodbye says nothing
  else return;
  if (!over_) code_ = 0;
}

void Conversation::they_said(std::string_view line) {
  auto const code = code_of(line);
  if (code == 0 || over_) return;
  code_ = code;
  words_ = printable(line);
}

outbox::Reply Conversation::judge(std::string_view cause) const {
  using outbox::Answer;
  bool const about_the_letter = step_ == Step::recipient || step_ == Step::letter;
  bool const unknown_here = code_ == 530 || code_ == 535;                       // we must sign in first
  bool const not_allowed = words_.find(" 5.7.") != std::string::npos;            // RFC 3463: may be the way, may be the mailbox
  if (about_the_letter && not_allowed && !unknown_here) return {Answer::later, words_};
  if (about_the_letter && code_ >= 500 && code_ < 600 && !unknown_here) return {Answer::refused, words_};
  if (about_the_letter && code_ >= 400 && code_ < 500 && code_ != 421) return {Answer::later, words_};
  return {Answer::nobody, code_ >= 400 ? words_ : printable(cause)};
}

}  // namespace mail
