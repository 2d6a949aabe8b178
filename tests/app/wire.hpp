// The town behind the real server: each person of it signed in, with a browser of their own.
#pragma once
#include "app/site.hpp"
#include "app/town.hpp"
#include "http/live.hpp"

#include <optional>

namespace app {

class Wire : public Town {
 protected:
  void SetUp() override;
  void TearDown() override;

  kit::HttpClient& browser(Who);
  std::string csrf(Who);
  std::uint16_t port() const { return server_->server.port(); }
  // Who posted what last, for a failure to say.
  std::string const& last_asked() const { return last_; }
  // "{amina}", "{police}" … in a path or a field, as the keys of this world.
  std::string with_keys(std::string text) const;

  kit::Reply get(Who who, std::string const& path) { return browser(who).get(with_keys(path)); }
  kit::Reply post(Who who, std::string const& path, kit::Fields fields);
  kit::Reply upload(Who who, std::string const& path, std::vector<kit::UploadedFile> const& files);

 private:
  std::string token_of(Who);
  std::string last_ = {};
  std::optional<Site> site_ = {};
  std::optional<live::Site> server_ = {};
  std::map<Who, std::unique_ptr<kit::HttpClient>> browsers_ = {};
  std::map<Who, std::string> csrf_ = {};
};

// What a person reads of a page: no tags, no scripts, white space as one space.
std::string visible_text(std::string_view html);
// What never stands on a page, whoever reads it: codes, names of fields and tables, what a program says when it fails.
// The first that does; empty: none.
std::string never_said(std::string_view html);

}  // namespace app
