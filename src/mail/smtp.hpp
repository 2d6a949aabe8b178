// Letters by SMTP, encrypted always and to a server whose certificate is good for its name. libcurl speaks; this room
// says what it means for the letter.
#pragma once
#include "outbox/domain/letterbox.hpp"

#include <memory>

namespace mail {

struct Server {
  std::string url = {};             // "smtps://host:465", or "smtp://host:587", where STARTTLS is demanded
  std::string user = {};            // both empty: no sign-in
  std::string password = {};
  std::string authorities_file = {};  // PEM; empty: those of the machine
  std::chrono::milliseconds connect_within{10000};
  std::chrono::milliseconds answer_within{60000};  // one whole letter
};

// Why this is no server that mail may be given to; empty if it is.
std::string fault(Server const&);

class Smtp final : public outbox::Letterbox {
 public:
  explicit Smtp(Server server);     // connects when there is something to post
  ~Smtp() override;                 // says goodbye
  outbox::Reply post(outbox::Letter const&) override;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace mail
