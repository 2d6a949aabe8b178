#include "risk/pages/gate_view.hpp"

namespace risk::pages {
namespace {

using namespace govuk;

std::string href(Framed const& frame, std::optional<AssessmentId> assessment, InTheWay const& way) {
  auto const in_assessment = [&](std::string const& step) {
    return assessment ? fmt::format("/assessments/{}/{}", assessment->value, step) : frame.base() + "/assessment";
  };
  if (way.kind == Hindrance::not_used) return in_assessment("items");
  switch (way.about) {
    case About::need: return fmt::format("/needs/{}", way.subject);
    case About::enquiry: return fmt::format("/enquiries/{}{}", way.subject, way.kind == Hindrance::not_read ? "/answer" : "");
    case About::child:
      return way.kind == Hindrance::no_arrangement ? fmt::format("{}/arrangements/new?child={}", frame.base(), way.subject) : frame.base() + "/enquiries";
    case About::adult: return fmt::format("{}/arrangements/new?adult={}", frame.base(), way.subject);
    case About::judgement: return in_assessment(fmt::format("judgements/{}", base::word(static_cast<Group>(way.subject))));
    case About::picture: break;
  }
  return frame.base() + "/enquiries";
}

std::string_view what_to_do(Hindrance kind) {
  switch (kind) {
    case Hindrance::not_looked: return "Take the first look: decide what has to be asked";
    case Hindrance::not_asked: return "Ask, or decide that it is not needed";
    case Hindrance::senior_to_decide: return "A senior has to decide";
    case Hindrance::not_read: return "Read what came back";
    case Hindrance::not_used: return "Cite or set aside each item";
    case Hindrance::not_judged: return "Finish the judgements";
    case Hindrance::change_not_said: return "Say what each missing answer might change, when you sign";
    case Hindrance::no_arrangement: return "Agree an interim safety arrangement for each person at risk";
  }
  return {};
}

std::string field_of(EnquirySeen const& gap) { return fmt::format("change_{}", gap.id); }

}  // namespace

Html gate_tag(Gate gate) {
  switch (gate) {
    case Gate::complete: return tag({.text = shown(gate), .colour = Colour::green});
    case Gate::provisional: return tag({.text = shown(gate), .colour = Colour::yellow});
    case Gate::overridden: return tag({.text = shown(gate), .colour = Colour::orange});
    case Gate::shut:
    case Gate::refused: break;
  }
  return tag({.text = shown(gate), .colour = Colour::red});
}

Html in_the_way(Framed const& frame, std::optional<AssessmentId> assessment, Verdict const& verdict) {
  Html out;
  std::vector<Html> lines;
  for (std::size_t i = 0; i < verdict.in_the_way.size(); ++i) {
    auto const& way = verdict.in_the_way[i];
    lines.push_back(link_to(href(frame, assessment, way), way.what));
    bool const last = i + 1 == verdict.in_the_way.size() || verdict.in_the_way[i + 1].kind != way.kind;
    if (!last) continue;
    out += {h3(fmt::format("{} ({})", what_to_do(way.kind), lines.size())), ul(lines)};
    lines.clear();
  }
  return out;
}

Html missing_answers(Verdict const& verdict) {
  if (verdict.missing.empty()) return {};
  std::vector<std::vector<Cell>> rows;
  for (auto const& gap : verdict.missing)
    rows.push_back({link_to(fmt::format("/enquiries/{}", gap.id), gap.what), numeric(gap.waited_wd), gap.first_priority ? "First" : "Soon or routine"});
  return table({.caption = "Not answered: the partner’s to mend", .caption_size = Size::s,
                .head = {"Enquiry", numeric_head("Working days waited"), "Priority of the enquiry"}, .rows = rows, .scroll = true, .id = "missing"});
}

Html change_fields(Verdict const& verdict, FormView const& typed) {
  Html out;
  for (auto const& gap : verdict.missing)
    out += text_area({.name = field_of(gap), .label = Html{"What might the answer to ", gap.what, " change?"},
                      .hint = fmt::format("Waited {} working {}. Name the judgement, the arrangement or the decision it bears on.", gap.waited_wd, gap.waited_wd == 1 ? "day" : "days"),
                      .form = &typed, .rows = 2});
  return out;
}

std::vector<MightChange> typed_changes(web::Call& call, Verdict const& verdict) {
  std::vector<MightChange> changes;
  for (auto const& gap : verdict.missing) changes.push_back({EnquiryId{gap.id}, std::string(call.request.form.one(field_of(gap)))});
  return changes;
}

}  // namespace risk::pages
