// Who asks for what. Every page is asked for by many people, each about what she may see, so that nothing is measured
// that was only just read.
#include "bench.hpp"

#include "app/reactions.hpp"
#include "app/rule_books.hpp"
#include "http/form.hpp"
#include "identity/actions/sign_in.hpp"
#include "identity/domain/token.hpp"
#include "identity/store/sessions.hpp"
#include "identity/domain/policy.hpp"

#include <fstream>
#include <iostream>

namespace bench {
namespace {

struct Practitioner {
  std::int64_t grant = 0, staff = 0;
};
struct Holder {
  std::int64_t grant = 0;
};
struct Case {
  std::int64_t id = 0;
  std::string crn = {}, surname = {}, forenames = {};
};

constexpr int practitioners_asked = 400;
constexpr int people_of_each = 5;

// Every n-th of them, spread over the country.
constexpr sql::Statement practitioners{"bench.practitioners", R"sql(
  select g.id, g.staff_id from role_grant g
  where g.role = 'practitioner' and exists (select 1 from person p where p.practitioner_id = g.staff_id)
  order by g.id)sql"};
constexpr sql::Statement holders{"bench.holders", "select g.id from role_grant g where g.role = :role order by g.id"};
constexpr sql::Statement cases{"bench.cases", R"sql(
  select p.id, p.crn, p.surname, p.forenames from person p
  where p.practitioner_id = :staff and p.limited = 0 order by p.id limit :most)sql"};

template <class Row>
std::vector<Row> spread(std::vector<Row> const& all, std::size_t most) {
  if (all.size() <= most) return all;
  std::vector<Row> chosen;
  for (std::size_t i = 0; i < most; ++i) chosen.push_back(all[i * all.size() / most]);
  return chosen;
}

// The first letters, never half of one.
std::string first_letters(std::string text, std::size_t most) {
  text.resize(std::min(text.size(), most));
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0) text.pop_back();
  return text;
}

std::string misspelled(std::string const& name) {
  for (std::size_t i = 1; i + 1 < name.size(); ++i)
    if (name[i] == name[i + 1] || std::string_view("aeiou").find(name[i]) != std::string_view::npos) return name.substr(0, i) + name.substr(i + 1);
  return name;
}

// Of four searches one is by number, one by both names, one by a name misspelled, one by the beginning of a name.
std::string typed(Case const& of, std::size_t turn) {
  switch (turn % 4) {
    case 0: return of.crn;
    case 1: return of.surname + " " + of.forenames;
    case 2: return of.forenames + " " + misspelled(of.surname);
    default: return first_letters(of.surname, 5) + " " + first_letters(of.forenames, 3);
  }
}

class Visits {
 public:
  Visits(ledger::Ledger& ledger, std::string const& folder) : ledger_(ledger), folder_(folder) {}

  struct Visitor {
    std::string cookie = {};
    std::string csrf = {};
  };
  Visitor sign_in(std::int64_t grant) {
    auto const signed_in = identity::sign_in_without_secret(ledger_, identity::GrantId{grant}, true, "bench", "127.0.0.1");
    if (!signed_in) throw std::runtime_error("bench: cannot sign in");
    auto const session = ledger_.read(ledger::system_scope("bench"), [&](ledger::View& view) { return identity::session_of_token(view, identity::token_hash(signed_in->token)); });
    return {fmt::format("{}={}", identity::session_cookie, signed_in->token), session.value().session.csrf};
  }
  void add(std::string const& page, std::string const& path, Visitor const& visitor, std::string const& form = {}) {
    auto& file = files_[page];
    if (!file.is_open()) file.open(folder_ + "/" + page + ".visits", std::ios::trunc);
    file << path << '\t' << visitor.cookie;
    if (!form.empty()) file << '\t' << form << "&csrf_token=" << visitor.csrf;  // posted
    file << '\n';
  }

 private:
  ledger::Ledger& ledger_;
  std::string folder_;
  std::map<std::string, std::ofstream> files_ = {};
};

}  // namespace

int write_visits(std::string const& database, std::string const& folder) {
  auto rules = app::rule_books();
  rules.put(identity::training_policy());
  auto const reacting = app::reactions();
  Morning const clock;
  ledger::Ledger ledger({.database = database}, clock, rules, reacting);
  auto const connection = sql::open(database, sql::Access::read_only);
  Visits visits(ledger, folder);

  std::size_t turn = 0;
  for (auto const& practitioner : spread(connection->rows<Practitioner>(practitioners), practitioners_asked)) {
    auto const visitor = visits.sign_in(practitioner.grant);
    visits.add("caseload", "/caseload", visitor);
    for (auto const& one : connection->rows<Case>(cases, {{"staff", practitioner.staff}, {"most", people_of_each}})) {
      visits.add("person", fmt::format("/people/{}", one.id), visitor);
      visits.add("search", "/search", visitor, "q=" + http::percent_encode(typed(one, turn++)));
    }
  }
  for (auto const& officer : connection->rows<Holder>(holders, {{"role", "police_responder"}})) visits.add("worklist", "/worklist", visits.sign_in(officer.grant));
  for (auto const& head : connection->rows<Holder>(holders, {{"role", "pdu_head"}})) visits.add("dashboard", "/dashboard", visits.sign_in(head.grant));
  return 0;
}

}  // namespace bench
