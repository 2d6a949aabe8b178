#include "demonstration/domain/story_cases.hpp"

#include "demonstration/domain/day.hpp"

#include <algorithm>

namespace demonstration {
namespace {

using std::chrono::days;

struct Row {
  int nth;
  StoryCase what;
  int children;
};
constexpr std::array rows{
    Row{0, StoryCase::nothing_asked, 2}, Row{1, StoryCase::pattern, 2},           Row{2, StoryCase::unread, 0},
    Row{3, StoryCase::unread, 1},        Row{4, StoryCase::ready, 1},             Row{9, StoryCase::unread, 0},
    Row{10, StoryCase::unread, 1},       Row{12, StoryCase::lacks_information, 0}, Row{13, StoryCase::lacks_information, 1},
    Row{14, StoryCase::lacks_information, 0}, Row{15, StoryCase::child_by_child, 3},
};
Row const* row_of(int nth) {
  auto const found = std::ranges::find(rows, nth, &Row::nth);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

std::optional<StoryCase> story_case(int nth) {
  auto const* row = row_of(nth);
  return row ? std::optional(row->what) : std::nullopt;
}

std::optional<int> story_children(int nth) {
  auto const* row = row_of(nth);
  return row ? std::optional(row->children) : std::nullopt;
}

std::optional<Ending> story_ending(int nth, enquiries::EnquiryKind kind) {
  auto const what = story_case(nth);
  if (!what) return std::nullopt;
  switch (*what) {
    case StoryCase::pattern: return kind == enquiries::EnquiryKind::police_da ? Ending::returned : Ending::read;
    case StoryCase::unread: return kind == enquiries::EnquiryKind::police_da ? Ending::returned : Ending::read;
    case StoryCase::ready: return Ending::read;
    case StoryCase::child_by_child: return Ending::returned;
    case StoryCase::nothing_asked:
    case StoryCase::lacks_information: return std::nullopt;
  }
  return std::nullopt;
}

bool story_asked_before(int nth) { return nth % 2 == 0; }

void tell_new_case(MadePerson& made) {
  auto& person = made.person;
  person.forenames = "Liam Anthony";
  person.surname = "Rimmer";
  person.preferred_name.clear();
  person.sex = people::Sex::male;
  person.birth_date = base::make_date(1991, 3, 14);
  person.rosh = people::Rosh::not_assessed;
  made.aliases.clear();
  made.levels.clear();
  made.flags.clear();
  auto const began = the_day() - days{2};
  made.sentences = {{.kind = people::SentenceKind::community, .offence = "Common assault on a partner", .offence_da = true, .da_identifier = true,
                     .court = "Liverpool, Knowsley and St Helens Magistrates’ Court", .started = began, .ends = began + days{549},
                     .requirements = "Rehabilitation activity, 30 days; Building Better Relationships"}};
  made.addresses = {{.kind = people::AddressKind::main, .lines = "27 Dovecot Avenue\nHuyton", .postcode = "L36 9ZZ", .authority = "E08000011", .force = "05",
                     .others_live_there = true, .from = base::make_date(2022, 11, 5)}};
  made.links = {{.surname = "Hartley", .forenames = "Chloe", .birth_date = base::make_date(1993, 8, 2), .relation = people::Relation::partner, .victim = people::Victim::actual,
                 .in_household = true, .authority = "E08000011", .from = base::make_date(2022, 11, 5)},
                {.surname = "Molyneux", .forenames = "Stacey", .birth_date = base::make_date(1992, 1, 20), .relation = people::Relation::ex_partner, .victim = people::Victim::potential,
                 .address_lines = "8 Mill Brow\nNewton-le-Willows", .postcode = "WA12 9ZZ", .authority = "E08000013", .from = base::make_date(2014, 6, 1)}};
  made.children = {{.surname = "Hartley", .forenames = "Ellie", .birth_date = base::make_date(2018, 10, 9), .relation = people::ChildRelation::partners,
                    .contact = people::ContactKind::household, .address_lines = "27 Dovecot Avenue\nHuyton", .postcode = "L36 9ZZ", .authority = "E08000011",
                    .from = base::make_date(2022, 11, 5)},
                   {.surname = "Molyneux", .forenames = "Mason", .birth_date = base::make_date(2015, 4, 27), .relation = people::ChildRelation::own,
                    .contact = people::ContactKind::contact, .address_lines = "8 Mill Brow\nNewton-le-Willows", .postcode = "WA12 9ZZ", .authority = "E08000013",
                    .from = base::make_date(2015, 4, 27)}};
  made.recorded_at = at(began, 11);
}

}  // namespace demonstration
