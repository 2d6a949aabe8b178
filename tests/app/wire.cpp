#include "app/wire.hpp"

#include "base/text.hpp"
#include "identity/actions/resume.hpp"
#include "identity/actions/sign_in.hpp"


namespace app {

namespace {

constexpr sql::Statement grant_of{"test.grant", "select id from role_grant where account_id = (select id from account where full_name = :name) order by id"};

http::ServerOptions options(Site& site) {
  auto made = live::quick_options();
  made.timeouts.header = made.timeouts.body = made.timeouts.write = std::chrono::seconds(20);
  made.error_page = [&site](int status, http::Request const* request) { return site.error_page(status, request); };
  return made;
}

}  // namespace

void Wire::SetUp() {
  Town::SetUp();
  site_.emplace(std::shared_ptr<ledger::Ledger>(&ledger(), [](ledger::Ledger*) {}), SiteOptions{});
  server_.emplace(site_->bind(routes()), options(*site_));
}

void Wire::TearDown() {
  browsers_.clear();
  server_.reset();
  site_.reset();
  Town::TearDown();
}

std::string Wire::token_of(Who who) {
  auto const grant = db().row<std::int64_t>(grant_of, {{"name", name_of(who)}}).value();
  auto const token = identity::sign_in_without_secret(ledger(), identity::GrantId{grant}, true).value().token;
  csrf_[who] = identity::resume(ledger(), token)->csrf();
  return token;
}

kit::HttpClient& Wire::browser(Who who) {
  auto& kept = browsers_[who];
  if (!kept) {
    kept = std::make_unique<kit::HttpClient>(server_->server.port());
    if (who != Who::nobody) kept->cookies[std::string(identity::session_cookie)] = token_of(who);
  }
  return *kept;
}

std::string Wire::csrf(Who who) {
  browser(who);
  return csrf_[who];
}

std::string Wire::with_keys(std::string text) const {
  std::pair<std::string_view, std::int64_t> const keys[] = {
      {"{amina}", amina_clarke.value}, {"{boris}", boris.value}, {"{vashti}", vashti.value}, {"{ulric}", ulric.value}, {"{zelda}", zelda.value},
      {"{police}", to_police.value}, {"{childrens}", to_childrens.value}, {"{of_boris}", of_boris.value}, {"{of_zelda}", of_zelda.value},
      {"{draft}", draft.value}, {"{begun}", begun.value}, {"{provisional}", provisional.value}};
  for (auto const& [word, key] : keys)
    for (auto at = text.find(word); at != text.npos; at = text.find(word)) text.replace(at, word.size(), std::to_string(key));
  return text;
}

kit::Reply Wire::post(Who who, std::string const& path, kit::Fields fields) {
  for (auto& field : fields) field.second = with_keys(field.second);
  if (who != Who::nobody) fields.emplace_back("csrf_token", csrf(who));
  last_ = fmt::format("{} posts {}", name_of(who), path);
  return browser(who).post(with_keys(path), fields);
}

kit::Reply Wire::upload(Who who, std::string const& path, std::vector<kit::UploadedFile> const& files) {
  last_ = fmt::format("{} uploads to {}", name_of(who), path);
  return browser(who).post_files(with_keys(path), {{"csrf_token", csrf(who)}}, files);
}

std::string visible_text(std::string_view html) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> unread{{{"<script", "</script>"}, {"<style", "</style>"}}};
  std::string text;
  bool tag = false;
  for (std::size_t at = 0; at < html.size(); ++at) {
    for (auto const& [open, close] : unread)
      if (html.substr(at).starts_with(open)) at = std::min(html.find(close, at), html.size() - 1);
    if (html[at] == '<') tag = true;
    bool const space = tag || html[at] == ' ' || html[at] == '\n' || html[at] == '\t' || html[at] == '\r';
    if (!space) text += html[at];
    else if (!text.empty() && text.back() != ' ') text += ' ';
    if (html[at] == '>') tag = false;
  }
  return text;
}

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// "police_da", "lock_version": letters on both sides of a low line.
bool is_name_of_a_program(std::string_view word) {
  for (auto at = word.find('_', 1); at != word.npos; at = word.find('_', at + 1))
    if (at + 1 < word.size() && is_lower(word[at - 1]) && is_lower(word[at + 1])) return true;
  return false;
}

bool is_code(std::string_view word) {
  static constexpr std::array flags{"ADVP", "REG30", "RCPR", "RCCO", "RCHD", "MAPP"};
  static constexpr std::array numbered{"NN-", "WD-", "DC-", "CK-", "QU-"};   // decisions, clocks, questions; a rule is known by its number
  static constexpr std::array steps{"psr.", "curfew.", "hdc.", "order.", "review.", "child.", "address.", "assessment."};
  return std::ranges::any_of(flags, [&](std::string_view flag) { return word == flag; }) ||
         std::ranges::any_of(numbered, [&](std::string_view lead) { return word.starts_with(lead) && word.size() > lead.size(); }) ||
         std::ranges::any_of(steps, [&](std::string_view lead) { return word.starts_with(lead) && word.size() > lead.size() && is_lower(word[lead.size()]); });
}

bool is_of_a_failing_program(std::string_view word) {
  static constexpr std::array parts{"SQLSTATE", "sqlite", "std::", "nullptr", "what()", "Exception", "Segmentation"};
  return word == "constraint" || std::ranges::any_of(parts, [&](std::string_view part) { return word.find(part) != word.npos; });
}

}  // namespace

std::string never_said(std::string_view html) {
  std::string text = visible_text(html);
  static constexpr std::string_view act = "Offender Management Act";   // the law's own name
  for (auto at = text.find(act); at != text.npos; at = text.find(act)) text.erase(at, act.size());
  for (std::string_view rest = text; !rest.empty();) {
    auto const end = std::min(rest.find(' '), rest.size());
    auto word = rest.substr(0, end);
    while (!word.empty() && (word.front() == '(' || word.front() == '"')) word.remove_prefix(1);
    while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ')' || word.back() == ';' || word.back() == ':')) word.remove_suffix(1);
    bool const columns = word.find(',') != word.npos;  // a published file's header, shown as such
    if (columns) {
      rest.remove_prefix(std::min(end + 1, rest.size()));
      continue;
    }
    if (is_code(word) || is_name_of_a_program(word) || is_of_a_failing_program(word) || base::ascii_lower(word).starts_with("offender")) return std::string(rest.substr(0, 80));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return "";
}

}  // namespace app
