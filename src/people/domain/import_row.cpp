#include "people/domain/import_row.hpp"

#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "organisation/domain/name_match.hpp"
#include "people/domain/mappa.hpp"

#include <set>

namespace people {
namespace {

std::string known_flags() {
  std::string all;
  for (auto const& each : base::Words<FlagCode>::table) all += (all.empty() ? "" : ", ") + std::string(each.word);
  return all;
}

constexpr int most_of_a_group = 9;
constexpr int oldest_age = 120;   // a date of birth before that is a slip of the pen

constexpr std::array single_columns = std::to_array<std::string_view>({
    "crn", "surname", "forenames", "preferred_name", "birth_date", "sex", "pdu", "team", "practitioner", "pnc", "cro", "noms", "nhs",
    "rosh", "rosh_date", "flags", "address", "address_postcode", "address_authority", "address_from", "address_others",
    "order_kind", "order_offence", "order_offence_da", "order_offence_child", "order_da_identifier", "order_court", "order_started",
    "order_ends", "order_requirements", "order_release_date", "order_hearing", "tier", "mappa_level", "mappa_category"});
constexpr std::array required_columns = std::to_array<std::string_view>({"crn", "surname", "pdu", "team"});
// Groups stand in the header as alias_1_surname, alias_2_surname … child_9_authority.
constexpr std::array alias_columns = std::to_array<std::string_view>({"surname", "forenames"});
constexpr std::array previous_columns = std::to_array<std::string_view>({"lines", "postcode", "authority", "from", "to"});
constexpr std::array child_columns = std::to_array<std::string_view>(
    {"surname", "forenames", "birth_date", "expected_date", "relation", "contact", "address", "postcode", "authority", "since"});
constexpr std::array adult_columns = std::to_array<std::string_view>(
    {"surname", "forenames", "birth_date", "relation", "victim", "in_household", "address", "postcode", "authority", "since", "until"});

struct Group {
  std::string_view name;
  std::span<std::string_view const> columns;
};
constexpr std::array groups{Group{"alias", alias_columns}, Group{"previous_address", previous_columns}, Group{"child", child_columns},
                            Group{"adult", adult_columns}};

bool is_group_column(std::string_view name) {
  for (auto const& group : groups)
    for (int n = 1; n <= most_of_a_group; ++n) {
      std::string const prefix = fmt::format("{}_{}_", group.name, n);
      if (!name.starts_with(prefix)) continue;
      if (std::ranges::find(group.columns, name.substr(prefix.size())) != group.columns.end()) return true;
    }
  return false;
}
bool is_column(std::string_view name) { return std::ranges::find(single_columns, name) != single_columns.end() || is_group_column(name); }

// One row under way: reads a column, notes what is wrong with it.
class Row {
 public:
  Row(std::map<std::string, std::size_t, std::less<>> const& columns, std::vector<std::string> const& fields, std::size_t line,
      ImportPlaces const& places, base::Date today, std::vector<ImportFault>& faults)
      : columns_(columns), fields_(fields), line_(line), places_(places), today_(today), faults_(faults) {}

  ImportedPerson read() {
    read_person();
    read_numbers();
    read_risk();
    read_addresses();
    read_order();
    each("alias", [this](std::string const& of) { read_alias(of); });
    each("child", [this](std::string const& of) { read_child(of); });
    each("adult", [this](std::string const& of) { read_adult(of); });
    person_.line = line_;
    return std::move(person_);
  }

 private:
  void fail(std::string_view column, std::string why) { faults_.push_back({line_, std::string(column), std::move(why)}); }

  std::string text(std::string_view column, std::size_t at_most = 200, base::Lines lines = base::Lines::one) {
    auto const found = columns_.find(column);
    if (found == columns_.end() || found->second >= fields_.size()) return {};
    auto read = base::typed_text(fields_[found->second], at_most, lines);
    if (read) return *read;
    fail(column, read.error() == base::TextFault::too_long ? fmt::format("is longer than {} characters", at_most) : std::string(base::word(read.error())));
    return {};
  }
  // Several lines of an address may stand in one field, separated by semicolons.
  std::string lines(std::string_view column) {
    std::string read = text(column, 300, base::Lines::many);
    std::string out;
    for (auto part : base::split(read, ';')) out += (out.empty() ? "" : "\n") + std::string(base::trim(part));
    return out;
  }
  std::optional<base::Date> date(std::string_view column) {
    std::string const read = text(column, 40);
    if (read.empty()) return std::nullopt;
    auto found = base::date_from_iso(read);
    auto const parts = base::split(read, '/');
    if (!found && parts.size() == 3 && parts[2].size() == 4) found = base::date_from_parts(parts[0], parts[1], parts[2]);
    if (!found) fail(column, "is not a date: write 1985-06-04 or 4/6/1985");
    return found;
  }
  bool yes(std::string_view column) {
    std::string const read = base::ascii_lower(text(column, 20));
    if (read.empty() || read == "no" || read == "n" || read == "0" || read == "false") return false;
    if (read == "yes" || read == "y" || read == "1" || read == "true") return true;
    fail(column, "is neither yes nor no");
    return false;
  }
  template <base::Worded E>
  E word(std::string_view column, E otherwise) {
    std::string const read = base::ascii_lower(text(column, 40));
    if (read.empty()) return otherwise;
    if (auto const found = base::from_word<E>(read)) return *found;
    std::string all;
    for (auto const& row : base::Words<E>::table) all += fmt::format("{}{}", all.empty() ? "" : ", ", row.word);
    fail(column, fmt::format("is none of: {}", all));
    return otherwise;
  }
  std::optional<std::string> authority(std::string_view column) {
    std::string const read = text(column);
    if (read.empty()) return std::nullopt;
    auto found = places_.authorities.find(read);
    if (found == places_.authorities.end()) found = places_.authorities.find(organisation::fold_name(read));
    if (found != places_.authorities.end()) return found->second;
    fail(column, "is no children's services authority of England or Wales");
    return std::nullopt;
  }

  // Calls for child_1, child_2 …: those of which any column has something in it.
  template <class Read>
  void each(std::string_view group, Read const& read) {
    for (int n = 1; n <= most_of_a_group; ++n) {
      std::string const of = fmt::format("{}_{}_", group, n);
      bool any = false;
      for (auto column = columns_.lower_bound(of); column != columns_.end() && column->first.starts_with(of); ++column)
        any |= column->second < fields_.size() && !base::trim(fields_[column->second]).empty();
      if (any) read(of);
    }
  }

  void read_person() {
    Person& p = person_.person;
    p.source = Source::import;
    p.crn = base::ascii_upper(text("crn", 20));
    if (!is_crn(p.crn)) fail("crn", "is not a CRN: a capital letter and six digits, such as X123456");
    p.surname = text("surname", 100);
    if (p.surname.empty()) fail("surname", "is empty");
    p.forenames = text("forenames", 100);
    p.preferred_name = text("preferred_name", 100);
    p.birth_date = date("birth_date");
    check_birth("birth_date", p.birth_date);
    if (p.birth_date && *p.birth_date == today_) fail("birth_date", "is not in the past");
    p.sex = word("sex", Sex::not_known);
    auto const team = places_.teams.find({base::ascii_upper(text("pdu", 20)), base::fold(text("team"))});
    if (team == places_.teams.end()) {
      fail("team", "is no team of this PDU");
      return;
    }
    p.team = team->second.id;
    p.team_no = team->second.number;
    read_practitioner();
  }
  void read_practitioner() {
    std::string const named = text("practitioner");
    if (named.empty()) return;
    auto const found = places_.practitioners.find({person_.person.team.value, base::fold(named)});
    if (found == places_.practitioners.end()) fail("practitioner", "is nobody of the team: write the full name or the e-mail address");
    else person_.person.practitioner = found->second;
  }

  void check_birth(std::string_view column, std::optional<base::Date> born) {
    if (born && *born > today_) fail(column, "is not in the past");
    else if (born && base::age_on(*born, today_) > oldest_age) fail(column, fmt::format("is more than {} years ago", oldest_age));
  }
  void check_order_of(std::string_view column, std::optional<base::Date> first, std::optional<base::Date> last, std::string_view what) {
    if (first && last && *last < *first) fail(column, fmt::format("is before {}", what));
  }

  // A number that fails its check is kept as it is written, and marked.
  void read_numbers() {
    for (auto const& [kind, column] : base::Words<IdentifierKind>::table)
      if (auto const typed = text(column, 40); !typed.empty()) person_.identifiers.push_back(identifier_of(kind, typed, today_));
  }

  void read_risk() {
    person_.person.rosh = person_.parts.rosh = word("rosh", Rosh::not_assessed);
    person_.rosh_date = date("rosh_date");
    if (person_.rosh_date && *person_.rosh_date > today_) fail("rosh_date", "is in the future");
    std::string const flags = text("flags", 500);
    for (auto part : base::split(flags, ';'))
      if (auto const one = base::trim(part); !one.empty()) read_flag(one);
  }
  // "RCPR" or "RCPR:2023-01-04"
  void read_flag(std::string_view one) {
    auto const colon = one.find(':');
    auto const code = base::from_word<FlagCode>(base::ascii_upper(base::trim(one.substr(0, colon))));
    auto const since = colon == one.npos ? std::optional(today_) : base::date_from_iso(base::trim(one.substr(colon + 1)));
    if (!code) fail("flags", "has a code that is none of " + known_flags());
    else if (!since || *since > today_) fail("flags", "has a date that is not in the past: write RCPR:2023-01-04");
    else person_.parts.flags.push_back({.code = *code, .started = *since});
  }

  void take_address(Address address) {
    auto const postcode = base::check_postcode(address.postcode);
    if (postcode.valid) address.postcode = postcode.canonical;
    if (address.authority)
      if (auto const force = places_.forces.find(*address.authority); force != places_.forces.end()) address.force = force->second;
    person_.parts.addresses.push_back(std::move(address));
  }
  void read_addresses() {
    if (auto const main = lines("address"); !main.empty())
      take_address({.kind = AddressKind::main, .lines = main, .postcode = text("address_postcode", 10), .authority = authority("address_authority"),
                    .others_live_there = yes("address_others"), .from = date("address_from").value_or(today_)});
    each("previous_address", [this](std::string const& of) {
      auto const from = date(of + "from");
      auto const to = date(of + "to");
      if (!from || !to || *to < *from) fail(of + "to", "a previous address needs a first day, and a last day after it");
      take_address({.kind = AddressKind::previous, .lines = lines(of + "lines"), .postcode = text(of + "postcode", 10), .authority = authority(of + "authority"),
                    .from = from.value_or(today_), .to = to});
    });
  }

  void read_order() {
    auto const started = date("order_started");
    std::string const kind = text("order_kind", 40);
    if (kind.empty() && !started) return refuse_mappa_without_order();
    Sentence order{.kind = word("order_kind", SentenceKind::community), .offence = text("order_offence"), .offence_da = yes("order_offence_da"),
                   .offence_child = yes("order_offence_child"), .da_identifier = yes("order_da_identifier"), .court = text("order_court"),
                   .started = started.value_or(today_), .ends = date("order_ends"), .requirements = text("order_requirements", 1000, base::Lines::many),
                   .tier = base::ascii_upper(text("tier", 20)), .release_date = date("order_release_date")};
    if (kind.empty()) fail("order_kind", "is empty, though the order has a start");
    if (!started) fail("order_started", "is empty, though there is an order");
    if (order.offence.empty()) fail("order_offence", "is empty");
    check_order_of("order_ends", started, order.ends, "the order began");
    if (!is_tier(order.tier)) fail("tier", "is no tier: such as B2, or C");
    read_mappa(order);
    read_hearing(order);
    person_.parts.sentences.push_back(std::move(order));
  }
  // 0 to `most`; empty is 0. Nothing if it is none of them.
  std::optional<int> one_of(std::string_view column, int most) {
    std::string const read = text(column, 5);
    if (read.empty()) return 0;
    if (read.size() == 1 && read[0] >= '0' && read[0] <= '0' + most) return read[0] - '0';
    std::string all = "0";
    for (int n = 1; n <= most; ++n) all += fmt::format(", {}", n);
    fail(column, "is none of " + all);
    return std::nullopt;
  }
  // A level may come without its category: it counts as not recorded, and is never made up.
  void read_mappa(Sentence& order) {
    auto const level = one_of("mappa_level", mappa_levels), category = one_of("mappa_category", mappa_categories);
    if (level == 0 && category > 0) fail("mappa_category", "stands without a level: give mappa_level too");
    order.mappa_level = level.value_or(0), order.mappa_category = category.value_or(0);
  }
  void refuse_mappa_without_order() {
    for (auto const& [column, most] : {std::pair{"mappa_level", mappa_levels}, std::pair{"mappa_category", mappa_categories}})
      if (one_of(column, most) > 0) fail(column, "stands without an order: give order_kind and order_started too");
  }
  void read_hearing(Sentence& order) {
    std::string const hearing = text("order_hearing", 40);
    if (hearing.empty()) return;
    if (auto const at = base::local_from_iso(hearing)) order.hearing_at = base::from_london(*at);
    else fail("order_hearing", "is not a date and time: write 2023-07-10T10:30");
  }

  void read_alias(std::string const& of) {
    person_.aliases.push_back({.surname = text(of + "surname", 100), .forenames = text(of + "forenames", 100), .kind = AliasKind::also_known_as});
  }

  void read_child(std::string const& of) {
    Child child{.surname = text(of + "surname", 100), .forenames = text(of + "forenames", 100), .birth_date = date(of + "birth_date"),
                .expected_date = date(of + "expected_date"), .relation = word(of + "relation", ChildRelation::own), .contact = word(of + "contact", ContactKind::not_known),
                .address_lines = lines(of + "address"), .postcode = text(of + "postcode", 10), .authority = authority(of + "authority"),
                .from = date(of + "since").value_or(today_)};
    if (child.birth_date && *child.birth_date > today_) fail(of + "birth_date", "is in the future: use expected_date for an unborn child");
    else check_birth(of + "birth_date", child.birth_date);
    if (child.birth_date && child.expected_date) fail(of + "expected_date", "stands beside a date of birth: give one of them");
    person_.parts.children.push_back(std::move(child));
  }

  void read_adult(std::string const& of) {
    Link adult{.surname = text(of + "surname", 100), .forenames = text(of + "forenames", 100), .birth_date = date(of + "birth_date"),
               .relation = word(of + "relation", Relation::other), .victim = word(of + "victim", Victim::no), .in_household = yes(of + "in_household"),
               .address_lines = lines(of + "address"), .postcode = text(of + "postcode", 10), .authority = authority(of + "authority"),
               .from = date(of + "since").value_or(today_), .to = date(of + "until")};
    check_birth(of + "birth_date", adult.birth_date);
    check_order_of(of + "until", adult.from, adult.to, "the first day");
    if (adult.surname.empty() && adult.forenames.empty()) fail(of + "surname", "is empty: an adult has a name");
    person_.parts.links.push_back(std::move(adult));
  }

  std::map<std::string, std::size_t, std::less<>> const& columns_;
  std::vector<std::string> const& fields_;
  std::size_t line_;
  ImportPlaces const& places_;
  base::Date today_;
  std::vector<ImportFault>& faults_;
  ImportedPerson person_ = {};
};

}  // namespace

ImportReader::ImportReader(std::vector<std::string> const& header, ImportPlaces const& places, base::Date today) : places_(places), today_(today) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    std::string const name = base::ascii_lower(header[i]);
    columns_[name] = i;
    if (!is_column(name)) header_faults_.push_back({1, header[i], "is no column of this file: see docs/import-people.md"});
  }
  for (auto name : required_columns)
    if (!columns_.contains(name)) header_faults_.push_back({1, std::string(name), "is missing: every file has it"});
}

ImportedPerson ImportReader::read(std::size_t line, std::vector<std::string> const& fields, std::vector<ImportFault>& faults) const {
  return Row(columns_, fields, line, places_, today_, faults).read();
}

}  // namespace people
