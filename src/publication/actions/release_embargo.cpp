#include "publication/actions/release_embargo.hpp"

#include "identity/store/accounts.hpp"
#include "risk/actions/typed.hpp"

#include <fmt/format.h>

namespace publication {
namespace {

using base::refuse;
using base::Refused;
using inspection::Inspection;
using inspection::Status;
using inspection::TeamRole;

constexpr int most_text = 1000;

auto not_now(std::string message) { return refuse(Refused::conflict, std::move(message)); }

base::Outcome<Inspection> of_lead(ledger::Tx& tx, InspectionId id) {
  if (!lock_release(tx, id)) return refuse(Refused::not_found);
  auto const found = inspection::find_inspection(tx, id);
  if (!found) return refuse(Refused::not_found);
  if (!inspection::has_role(tx, id, {TeamRole::lead})) return not_now("This is for the lead inspector of the inspection.");
  return *found;
}

// Between the draft and the release.
std::optional<std::string> closed_to_change(ledger::Tx& tx, Inspection const& in) {
  if (is_released(tx, in.id)) return "The report is published. Its minute cannot be moved any more.";
  if (in.status != Status::draft && in.status != Status::factual_accuracy && in.status != Status::embargoed)
    return fmt::format("The release is set while the report is written, checked or under embargo. The inspection stands at “{}”.", inspection::shown(in.status));
  return std::nullopt;
}

std::optional<std::string> unfit_minute(ledger::Tx& tx, std::optional<base::LocalTime> at) {
  if (!at) return "Enter the day and the minute, such as 00:01";
  if (base::from_london(*at) <= tx.now()) return fmt::format("Enter a minute after now, {}", base::date_and_time(tx.now()));
  return std::nullopt;
}

void record(ledger::Tx& tx, std::string_view what, InspectionId id, std::string detail, std::string why = {}) {
  tx.record({.what = std::string(what), .subject = id.value, .detail = std::move(detail), .why = std::move(why)});
}

tl::unexpected<base::Refusal> stale(ReleaseRow const& now) {
  return refuse(Refused::stale, fmt::format("Somebody changed the release after you opened this page. It is set to {} by {}{}.", base::date_and_time(now.at), now.set_name,
                                            now.wanted_at ? fmt::format("; {} wants {}", now.wanted_name, base::date_and_time(*now.wanted_at)) : ""));
}

struct Moving {
  ReleaseRow release = {};
  base::Instant to = {};
  std::string reason = {};
};
base::Outcome<Moving> moving(ledger::Tx& tx, MoveRelease const& asked) {
  auto const in = of_lead(tx, asked.inspection);
  if (!in) return tl::unexpected(in.error());
  if (auto const closed = closed_to_change(tx, *in)) return not_now(*closed);
  auto const release = find_release(tx, in->id);
  if (!release) return not_now("No minute is set yet.");
  if (release->lock_version != asked.lock_version) return stale(*release);
  risk::Typed typed;
  if (auto const wrong = unfit_minute(tx, asked.to)) typed.fail("to", *wrong);
  else if (base::from_london(*asked.to) == release->at) typed.fail("to", "That is the minute that is set");
  auto const reason = typed.needed("reason", asked.reason, most_text, "Reason", "Say why the release moves");
  if (!typed.good()) return typed.refusal();
  return Moving{*release, base::from_london(*asked.to), reason};
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, SetRelease const& asked) {
  auto const in = of_lead(tx, asked.inspection);
  if (!in) return tl::unexpected(in.error());
  if (auto const closed = closed_to_change(tx, *in)) return not_now(*closed);
  if (auto const wrong = unfit_minute(tx, asked.at)) return refuse("at", *wrong);
  auto const at = base::from_london(*asked.at);
  if (!insert_release(tx, in->id, at)) return stale(*find_release(tx, in->id));
  note_release_move(tx, in->id, std::nullopt, at, "", "");
  record(tx, "release.set", in->id, base::iso_utc(at));
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, MoveRelease const& asked) {
  auto const move = moving(tx, asked);
  if (!move) return tl::unexpected(move.error());
  bool const later = move->to > move->release.at;
  if (!(later ? move_release(tx, move->release, move->to) : want_release(tx, move->release, move->to))) return stale(move->release);
  if (later) note_release_move(tx, asked.inspection, move->release.at, move->to, move->reason, "");
  record(tx, later ? "release.moved" : "release.earlier_wanted", asked.inspection, base::iso_utc(move->to), move->reason);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, AgreeEarlier const& asked) {
  if (!lock_release(tx, asked.inspection)) return refuse(Refused::not_found);
  auto const in = inspection::find_inspection(tx, asked.inspection);
  if (!in) return refuse(Refused::not_found);
  if (!inspection::has_role(tx, in->id, {TeamRole::lead, TeamRole::quality, TeamRole::publisher, TeamRole::panel})) return not_now("This is for the lead inspector, the quality lead, the publisher or the panel.");
  if (auto const closed = closed_to_change(tx, *in)) return not_now(*closed);
  auto const release = find_release(tx, in->id);
  if (!release || !release->wanted_at) return not_now("No earlier minute is wanted.");
  if (release->lock_version != asked.lock_version) return stale(*release);
  if (release->wanted_by == tx.scope().account) return not_now("You asked for the earlier minute. A second person agrees to it.");
  if (*release->wanted_at <= tx.now()) return not_now(fmt::format("{} has passed. Nothing is published in the past.", base::date_and_time(*release->wanted_at)));
  if (!move_release(tx, *release, *release->wanted_at)) return stale(*release);
  note_release_move(tx, in->id, release->at, *release->wanted_at, fmt::format("Asked for by {}", release->wanted_name), tx.scope().name);
  record(tx, "release.moved_earlier", in->id, base::iso_utc(*release->wanted_at));
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, AllowEarly const& asked) {
  auto const in = of_lead(tx, asked.inspection);
  if (!in) return tl::unexpected(in.error());
  if (auto const closed = closed_to_change(tx, *in)) return not_now(*closed);
  risk::Typed typed;
  auto const account = account_named(tx, base::trim(asked.user_name));
  if (!account) typed.fail("user_name", "Enter the user name of an account that can sign in");
  auto const why = typed.needed("why", asked.why, most_text, "Reason", "Say why they see the draft");
  if (!typed.good()) return typed.refusal();
  for (auto const& reader : early_readers(tx, in->id))
    if (reader.account == *account) return refuse("user_name", fmt::format("{} is on the list already", reader.name));
  add_early_reader(tx, in->id, *account, why);
  if (auto const reader = identity::find_account(tx, *account); reader && !reader->email.empty())
    tx.send({.kind = "alert", .to = reader->email, .key = fmt::format("early-{}-{}", in->id.value, account->value), .subject = "Full Picture: a draft is open to you",
             .body = "You are on the list of those who see a draft before it is published. Sign in to read it; each look is kept.\n", .link = "/early-access"});
  record(tx, "early.allowed", in->id, fmt::format("account {}", account->value), why);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, EndEarly const& asked) {
  auto const in = of_lead(tx, asked.inspection);
  if (!in) return tl::unexpected(in.error());
  if (!remove_early_reader(tx, in->id, asked.reader)) return refuse(Refused::not_found);
  record(tx, "early.ended", in->id, fmt::format("{}", asked.reader));
  return base::Done{};
}

base::Outcome<std::string> run(ledger::Tx& tx, LookEarly const& asked) {
  if (!find_early(tx, asked.inspection)) return refuse(Refused::not_found);
  auto const mark = fmt::format("{}, {}, look {}-{}", tx.scope().name, base::date_and_time(tx.now()), asked.inspection.value, count_looks(tx, asked.inspection) + 1);
  insert_early_look(tx, asked.inspection, asked.what, mark);
  tx.record({.processing = ledger::Processing::consultation, .what = "early.viewed", .subject = asked.inspection.value, .detail = asked.what});
  return mark;
}

int note_releases(ledger::Ledger& ledger) {
  auto const scope = ledger::system_scope("Release");
  int noted = 0;
  for (auto const id : ledger.read(scope, [](ledger::View& view) { return reached_releases(view); }))
    ledger.write(scope, [&](ledger::Tx& tx) {
      auto const in = inspection::find_inspection(tx, id);
      if (!in || in->status != Status::embargoed || !is_released(tx, id)) return false;
      if (!inspection::move_inspection(tx, *in, Status::published, "Its minute was reached")) return false;
      record(tx, "release.reached", id, base::iso_utc(*released_at(tx, id)));
      ++noted;
      return true;
    });
  return noted;
}

}  // namespace publication
