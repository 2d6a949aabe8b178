#include "people/actions/change_details.hpp"

#include "people/domain/facts.hpp"
#include "people/store/tokens.hpp"

namespace people {
namespace {

constexpr ledger::Write change_details_row{"people.change_details", R"sql(update person set preferred_name = :preferred, birth_date = :born, sex = :sex where id = :person)sql"};

std::string in_words(std::string_view preferred, std::optional<base::Date> born, Sex sex) {
  return fmt::format("{}born {}, sex {}", preferred.empty() ? "" : fmt::format("known as {}, ", preferred),
                     born ? base::date_in_full(*born) : "date not known", label(sex));
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ChangeDetails const& change) {
  auto const person = open_record(tx, change.person, change.version);
  if (!person) return tl::unexpected(person.error());
  if (change.birth_date && *change.birth_date >= tx.today()) return base::refuse("birth_date", "The date of birth must be in the past");
  tx.change(change_details_row, {{"person", person->id}, {"preferred", change.preferred_name}, {"born", change.birth_date}, {"sex", change.sex}});
  renew_tokens(tx, person->id);
  write_change(tx, person->id, {.audit = "person.details_changed", .what = "Personal details changed",
                                .before = in_words(person->preferred_name, person->birth_date, person->sex),
                                .after = in_words(change.preferred_name, change.birth_date, change.sex)});
  tx.tell(DetailsChanged{person->id});
  return {};
}

}  // namespace people
