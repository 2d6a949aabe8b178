#include "workforce/pages/training_parts.hpp"

#include "organisation/store/units.hpp"
#include "web/fields.hpp"

namespace workforce::pages {

using namespace govuk;

TrainingRules const& rules_of(web::Call const& call) { return call.view.rules<TrainingBook>().on(call.view.today()); }

Html skill_tag(Skill skill) {
  static constexpr auto colour = [](Skill each) {
    switch (each) {
      case Skill::in_date: return Colour::green;
      case Skill::due_soon: return Colour::yellow;
      case Skill::expired: return Colour::orange;
      case Skill::never: return Colour::red;
      case Skill::exempt:
      case Skill::not_required: return Colour::grey;
    }
    return Colour::none;
  };
  return skill == Skill::not_required ? hint_line("Not required") : tag({.text = shown(skill), .colour = colour(skill)});
}

Html booking_tag(BookingState state) {
  auto const colour = state == BookingState::booked ? Colour::none : state == BookingState::attended ? Colour::green : state == BookingState::released ? Colour::grey : Colour::orange;
  return tag({.text = shown(state), .colour = colour});
}

Html day(base::Date date) { return govuk::time(base::iso(date), base::date_short(date)); }

Html standing_words(TopicStanding const& one) {
  Html words = skill_tag(one.standing.skill);
  if (one.standing.expires) words += second_line(Html{one.standing.skill == Skill::expired ? "on " : "until ", day(*one.standing.expires)});
  if (one.booked) words += second_line(Html{"Booked: ", day(*one.booked)});
  return words;
}

std::string staff_path(std::string_view section, StaffId id) { return fmt::format("/workforce/{}/staff/{}", section, id.value); }

Html invented_words(web::Call& call, ledger::Place place) {
  if (!any_invented(call.view, place)) return {};
  return Html{" Records: ", el("em", {}, "invented"), "."};
}

Html basis(web::Call& call, ledger::Place place, Html more) {
  return hint_line(Html{"As the record stands on ", base::date_in_full(call.view.today()), ". Who needs what, and how often, is our own default (training rules ", rules_of(call).version, "), to be confirmed with a region. ", std::move(more), invented_words(call, place)});
}

std::vector<Option> topic_options(TrainingRules const& rules) {
  std::vector<Option> options{{.value = "", .text = "Choose a topic"}};
  for (auto const& topic : rules.topics) options.push_back({.value = topic.id, .text = fmt::format("{} {}", topic.id, topic.name)});
  return options;
}
std::vector<Option> level_options() {
  std::vector<Option> options;
  for (auto const& row : base::Words<Level>::table) options.push_back({.value = std::string(row.word), .text = std::string(shown(row.value))});
  return options;
}
std::vector<Option> staff_options(std::vector<StaffLine> const& staff, StaffId without) {
  std::vector<Option> options{{.value = "", .text = "Choose a person"}};
  for (auto const& line : staff)
    if (line.id != without) options.push_back({.value = std::to_string(line.id.value), .text = fmt::format("{}, {}", line.name, base::word(line.grade))});
  return options;
}

std::vector<base::FieldError> impossible_dates(web::Call const& call, std::initializer_list<char const*> names) {
  std::vector<base::FieldError> errors;
  for (std::string const name : names) {
    bool const begun = web::date_begun(call, name);
    if (begun && !web::typed_date(call, name)) errors.push_back({name, "Enter a day that exists, such as 3 7 2023"});
  }
  return errors;
}

std::optional<Of> staff_asked(web::Call& call) {
  auto who = led_staff(call.view, call.id<StaffId>("id"));
  auto unit = who ? organisation::find_unit(call.view, who->unit) : std::nullopt;
  if (!unit) return std::nullopt;
  return Of{*std::move(who), *std::move(unit)};
}

}  // namespace workforce::pages
