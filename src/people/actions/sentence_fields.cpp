#include "people/actions/sentence_fields.hpp"

#include "people/domain/mappa.hpp"

namespace people {
namespace {

void check_mappa(Faults& faults, SentenceFields const& fields, Sentence const* before) {
  bool const is_level = fields.mappa_level >= 0 && fields.mappa_level <= mappa_levels;
  bool const is_category = fields.mappa_category >= 0 && fields.mappa_category <= mappa_categories;
  bool const as_it_was = before && before->mappa_category == 0 && before->mappa_level == fields.mappa_level;
  faults.unless(is_category, "mappa_category", "The MAPPA category is 1, 2, 3 or 4, or none");
  faults.unless(!is_level || fields.mappa_level == 0 || fields.mappa_category != 0 || as_it_was, "mappa_category", "Choose the MAPPA category: nobody is managed at a level without one");
  faults.unless(is_level, "mappa_level", "The MAPPA level is 1, 2 or 3, or none");
  faults.unless(!is_category || fields.mappa_category == 0 || fields.mappa_level != 0, "mappa_level", "Choose the MAPPA level, or the category ‘Not under MAPPA’");
}

}  // namespace

base::Outcome<> check(SentenceFields const& fields, Sentence const* before) {
  Faults faults;
  faults.unless(!fields.offence.empty(), "offence", "Enter the main offence");
  faults.unless(!fields.ends || fields.started <= *fields.ends, "ends", "The planned end must not be before the start");
  check_mappa(faults, fields, before);
  faults.unless(is_tier(fields.tier), "tier", "Enter a tier such as B2 or C, or leave it empty");
  faults.unless(fields.kind != SentenceKind::pre_sentence || fields.hearing_at, "hearing", "Enter the date and time of the hearing");
  if (faults.any()) return faults.refusal();
  return {};
}

Sentence sentence_of(SentenceFields const& fields) {
  return {.kind = fields.kind, .offence = fields.offence, .offence_da = fields.offence_da, .offence_child = fields.offence_child,
          .court = fields.court, .started = fields.started, .ends = fields.ends, .requirements = fields.requirements,
          .mappa_level = fields.mappa_level, .mappa_category = fields.mappa_category, .tier = fields.tier, .release_date = fields.release_date, .hearing_at = fields.hearing_at};
}

sql::Params params_of(Sentence const& s) {
  return {{"kind", s.kind}, {"offence", s.offence}, {"offence_da", s.offence_da}, {"offence_child", s.offence_child}, {"court", s.court},
          {"started", s.started}, {"ends", s.ends}, {"requirements", s.requirements}, {"mappa", s.mappa_level}, {"mappa_category", s.mappa_category}, {"tier", s.tier},
          {"release", s.release_date}, {"hearing", s.hearing_at}};
}

}  // namespace people
