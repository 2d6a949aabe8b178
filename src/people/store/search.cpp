#include "people/store/search.hpp"

#include "base/text.hpp"
#include "people/domain/identifier.hpp"
#include "people/domain/ranking.hpp"
#include "people/domain/sound.hpp"

namespace people {
namespace {

// Every candidate statement gives these columns. "cross join" keeps SQLite from starting at the person: the words
// are the narrow end.
struct Candidate {
  PersonId id = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  std::string other_names = {};   // separated by |
};

constexpr ledger::Scoped with_crn{"people.search_crn", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date, p.preferred_name from person p where p.crn = :number and {visible p})sql"};
constexpr ledger::Scoped with_identifier{"people.search_identifier", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date, p.preferred_name
  from person_identifier i cross join person p
  where i.kind = :kind and i.canonical = :number and p.id = i.person_id and {visible p}
  order by p.id limit 50)sql"};
constexpr ledger::Scoped born_on{"people.search_birth", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date,
         coalesce((select {join_text}(a.forenames || ' ' || a.surname, '|') from person_alias a where a.person_id = p.id), '')
  from person p where p.birth_date = :day and {visible p}
  order by p.id limit 300)sql"};
// Words are searched within the place of who asks: their rows name the team, so that a common surname costs no more than
// the place has of it. The one person opened by break-glass lies outside and is looked at by itself.
constexpr ledger::Scoped opened_one{"people.search_opened", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date,
         coalesce((select {join_text}(a.forenames || ' ' || a.surname, '|') from person_alias a where a.person_id = p.id), '')
  from person p where p.id = :scope_opened and coalesce(p.birth_date, '') between :born_from and :born_to and {visible p})sql"};
constexpr ledger::Scoped starts_with{"people.search_prefix", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date,
         coalesce((select {join_text}(a.forenames || ' ' || a.surname, '|') from person_alias a where a.person_id = p.id), '')
  from person_token t cross join person p
  where t.token >= :from and t.token < :to and t.team_no between :scope_from and :scope_to and p.id = t.person_id
    and coalesce(p.birth_date, '') between :born_from and :born_to and {visible p}
  order by t.token, t.team_no, t.person_id limit 300)sql"};
constexpr ledger::Scoped sounds_like{"people.search_sound", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date,
         coalesce((select {join_text}(a.forenames || ' ' || a.surname, '|') from person_alias a where a.person_id = p.id), '')
  from person_token t cross join person p
  where t.sound = :sound and t.team_no between :scope_from and :scope_to and p.id = t.person_id
    and coalesce(p.birth_date, '') between :born_from and :born_to and {visible p}
  order by t.team_no, t.person_id limit 300)sql"};
constexpr ledger::Scoped both_sound_like{"people.search_two_sounds", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date,
         coalesce((select {join_text}(a.forenames || ' ' || a.surname, '|') from person_alias a where a.person_id = p.id), '')
  from person_token t cross join person_token u cross join person p
  where t.sound = :sound and t.team_no between :scope_from and :scope_to
    and u.sound = :other and u.team_no = t.team_no and u.person_id = t.person_id and p.id = t.person_id
    and coalesce(p.birth_date, '') between :born_from and :born_to and {visible p}
  order by t.team_no, t.person_id limit 300)sql"};
constexpr ledger::Scoped one_begins_one_sounds{"people.search_prefix_and_sound", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date,
         coalesce((select {join_text}(a.forenames || ' ' || a.surname, '|') from person_alias a where a.person_id = p.id), '')
  from person_token t cross join person_token u cross join person p
  where t.sound = :sound and t.team_no between :scope_from and :scope_to
    and u.person_id = t.person_id and u.token >= :from and u.token < :to and p.id = t.person_id
    and coalesce(p.birth_date, '') between :born_from and :born_to and {visible p}
  order by t.team_no, t.person_id limit 300)sql"};
constexpr ledger::Scoped both_begin{"people.search_two_prefixes", R"sql(
  select p.id, p.surname, p.forenames, p.birth_date,
         coalesce((select {join_text}(a.forenames || ' ' || a.surname, '|') from person_alias a where a.person_id = p.id), '')
  from person_token t cross join person_token u cross join person p
  where t.token >= :from and t.token < :to and t.team_no between :scope_from and :scope_to and u.person_id = t.person_id and u.token >= :other_from and u.token < :other_to and p.id = t.person_id
    and coalesce(p.birth_date, '') between :born_from and :born_to and {visible p}
  order by t.team_no, t.person_id limit 300)sql"};
constexpr ledger::Scoped shown{"people.search_shown", R"sql(
  select p.crn, p.rosh, coalesce(v.name, ''), coalesce(s.full_name, '')
  from person p
  left join unit_version v on v.unit_id = p.team_id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
  left join staff s on s.id = p.practitioner_id
  where p.id = :person and {visible p} order by v.id desc)sql"};

constexpr int near_certain = 930;   // no likelier one is looked for

struct Shown {
  std::string crn = {};
  Rosh rosh = Rosh::not_assessed;
  std::string team = {};
  std::string practitioner = {};
};

// The first text that does not begin with `prefix`.
std::string after_prefix(std::string prefix) { return prefix + "\xf4\x8f\xbf\xbf"; }

class Search {
 public:
  Search(ledger::View& view, SearchTerms const& terms) : view_(view), terms_(terms) {
    for (auto const* words : {&terms.words, &terms.joined})
      for (auto const& word : *words)
        if (base::characters(word) >= 2 && std::ranges::find(words_, word) == words_.end()) words_.push_back(word);
    // The longest words narrow best.
    std::ranges::stable_sort(words_, std::greater{}, [](auto const& word) { return word.size(); });
    if (terms.birth_year) {
      born_from_ = fmt::format("{:04}", *terms.birth_year);
      born_to_ = born_from_ + "-99";
    }
  }

  std::vector<FoundPerson> run(std::size_t most) {
    by_number();
    by_birth();
    if (!words_.empty() && view_.scope().opened) rank(view_.rows<Candidate>(opened_one, born()));
    by_pairs_of_words();
    if (found_.size() < most) by_single_words();
    if (std::ranges::none_of(found_, [](auto const& person) { return person.likeness >= near_certain; })) by_beginnings();
    std::ranges::sort(found_, [](auto const& a, auto const& b) {
      return std::tie(b.likeness, a.surname, a.forenames, a.id) < std::tie(a.likeness, b.surname, b.forenames, b.id);
    });
    if (found_.size() > most) found_.resize(most);
    for (auto& person : found_) complete(person);
    return std::move(found_);
  }

 private:
  void by_number() {
    if (terms_.number.empty()) return;
    for (auto const& row : view_.rows<Candidate>(with_crn, {{"number", terms_.number}})) take(row, {1000, "CRN"});
    for (auto const& [kind, word] : base::Words<IdentifierKind>::table) {
      auto const number = identifier_of(kind, terms_.number, view_.today()).canonical;
      for (auto const& row : view_.rows<Candidate>(with_identifier, {{"kind", kind}, {"number", number}}))
        take(row, {1000, std::string(label(kind))});
    }
  }

  void by_birth() {
    for (auto const& day : {terms_.birth_date, terms_.swapped_date})
      if (day) rank(view_.rows<Candidate>(born_on, {{"day", *day}}));
  }

  void by_pairs_of_words() {
    for (std::size_t i = 0; i < std::min<std::size_t>(words_.size(), 3); ++i)
      for (std::size_t j = i + 1; j < std::min<std::size_t>(words_.size(), 3); ++j) by_pair(words_[i], words_[j]);
  }

  void by_pair(std::string const& one, std::string const& other) {
    sql::Params params = born();
    params.push_back({"sound", sound_of(one)});
    params.push_back({"other", sound_of(other)});
    rank(view_.rows<Candidate>(both_sound_like, params));
    for (auto const& [sound, prefix] : {std::pair{one, other}, std::pair{other, one}}) {
      sql::Params mixed = born();
      mixed.push_back({"sound", sound_of(sound)});
      mixed.push_back({"from", prefix});
      mixed.push_back({"to", after_prefix(prefix)});
      rank(view_.rows<Candidate>(one_begins_one_sounds, mixed));
    }
  }

  void by_single_words() {
    for (auto const& word : words_) {
      sql::Params prefix = born();
      prefix.push_back({"from", word});
      prefix.push_back({"to", after_prefix(word)});
      rank(view_.rows<Candidate>(starts_with, prefix));
      sql::Params sound = born();
      sound.push_back({"sound", sound_of(word)});
      rank(view_.rows<Candidate>(sounds_like, sound));
    }
  }

  // Where every word is misspelled: three letters of one and the first of another are right more often than not.
  void by_beginnings() {
    for (std::size_t i = 0; i < std::min<std::size_t>(words_.size(), 3); ++i)
      for (std::size_t j = 0; j < std::min<std::size_t>(words_.size(), 3); ++j)
        if (i != j) by_beginnings_of(beginning(words_[i], 3), beginning(words_[j], 1));
  }
  void by_beginnings_of(std::string const& one, std::string const& other) {
    sql::Params params = born();
    params.push_back({"from", one});
    params.push_back({"to", after_prefix(one)});
    params.push_back({"other_from", other});
    params.push_back({"other_to", after_prefix(other)});
    rank(view_.rows<Candidate>(both_begin, params));
  }
  // Its first so many letters; bytes that continue a letter stay with it.
  static std::string beginning(std::string const& word, std::size_t letters) {
    std::size_t at = 0;
    for (std::size_t n = 0; n < letters && at < word.size(); ++n)
      for (++at; at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80;) ++at;
    return word.substr(0, at);
  }

  sql::Params born() const { return {{"born_from", born_from_}, {"born_to", born_to_}}; }

  void rank(std::vector<Candidate> const& rows) {
    for (auto const& row : rows) {
      std::vector<std::string> others;
      for (auto name : base::split(row.other_names, '|'))
        if (!name.empty()) others.emplace_back(name);
      take(row, fit_of(terms_, full_name(row.forenames, row.surname), others, row.birth_date));
    }
  }

  void take(Candidate const& row, Fit fit) {
    if (fit.likeness < least_likeness || std::ranges::find(found_, row.id, &FoundPerson::id) != found_.end()) return;
    found_.push_back({.id = row.id, .surname = row.surname, .forenames = row.forenames, .birth_date = row.birth_date,
                      .likeness = fit.likeness, .why = std::move(fit.why)});
  }

  void complete(FoundPerson& person) {
    auto const row = view_.row<Shown>(shown, {{"person", person.id}, {"today", view_.today()}});
    if (!row) return;
    person.crn = row->crn;
    person.rosh = row->rosh;
    person.team_name = row->team;
    person.practitioner_name = row->practitioner;
    view_.look("person.found", person.id);
  }

  ledger::View& view_;
  SearchTerms const& terms_;
  std::vector<std::string> words_ = {};
  std::string born_from_ = "";
  std::string born_to_ = "9999";
  std::vector<FoundPerson> found_ = {};
};

}  // namespace

std::vector<FoundPerson> search(ledger::View& view, SearchTerms const& terms, std::size_t most) {
  return Search(view, terms).run(most);
}

}  // namespace people
