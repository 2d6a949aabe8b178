// Every form of every page, as each person of the town finds it, filled in with what an attacker or a slip would put
// there: one field at a time and all at once. Never a failing page, never markup of theirs, and never a saved half.
#include "app/town.hpp"

#include <set>

namespace app {
namespace {

using enum Town::Who;

struct Field {
  std::string name;
  std::string value;       // as the page came with it
  bool typed = false;      // by hand: a text box, not a choice or a hidden field
};
struct Found {
  Town::Who who;
  std::string action;
  std::vector<Field> fields;
};

std::string attribute(std::string_view tag, std::string_view name) {
  auto const at = tag.find(fmt::format(" {}=\"", name));
  if (at == tag.npos) return "";
  auto const from = at + name.size() + 3;
  return std::string(tag.substr(from, tag.find('"', from) - from));
}

// The forms of a page that post: their fields with the values they come with.
std::vector<Found> forms_of(Town::Who who, std::string_view html) {
  std::vector<Found> forms;
  for (auto at = html.find("<form"); at != html.npos; at = html.find("<form", at + 1)) {
    auto const body = html.substr(at, html.find("</form>", at) - at);
    auto const head = body.substr(0, body.find('>'));
    if (attribute(head, "method") != "post") continue;
    Found form{who, attribute(head, "action"), {}};
    for (std::string_view kind : {"<input", "<textarea", "<select", "<button"})
      for (auto field = body.find(kind); field != body.npos; field = body.find(kind, field + 1)) {
        auto const tag = body.substr(field, body.find('>', field) - field);
        auto const name = attribute(tag, "name"), type = attribute(tag, "type");
        if (name.empty() || name == "csrf_token" || type == "file") continue;
        form.fields.push_back({name, attribute(tag, "value"), kind == "<textarea" || (kind == "<input" && (type.empty() || type == "text"))});
      }
    forms.push_back(std::move(form));
  }
  return forms;
}

std::vector<std::string> const& hostile() {
  static std::vector<std::string> const values{
      "", "<script>alert(1)</script>\"'&", "'; drop table person; --", std::string(70'000, 'x'), "99999999999999999999", "-1", "\x01\x1b[31m", "\xe2\x80\xae\xe2\x80\x8f",
      "\xf0\x9f\x98\x80 \xef\xbf\xbf", "31", "no_such_code", "{visible p} :name $1 %s", "1\n2\r\n3"};
  return values;
}

// Values that may be kept nowhere.
std::array<std::string, 3> const never_right{std::string(70'000, 'x'), "\x01\x1b[31m", "gpj.\xe2\x80\xae"};

class HostileForms : public Town {
 protected:
  void SetUp() override {
    Town::SetUp();
    add_inspections();
    add_training();
    stands_ = record();
  }
  std::vector<Found> every_form() {
    std::vector<Found> all;
    std::set<std::string> seen;
    for (auto who : {jo, sam, hal, rae, pat, may, adi, lia, ivy})
      for (auto const& path : pages())
        for (auto& form : forms_of(who, get(who, path).body))
          if (seen.insert(form.action).second) all.push_back(std::move(form));
    return all;
  }
  std::vector<std::string> pages() {
    std::set<std::string> paths;
    for (auto const& route : all_routes()) {
      if (route.method != http::Method::get || route.pattern.find('*') != route.pattern.npos || route.pattern.ends_with(".pdf")) continue;
      for (auto const key : {amina_clarke.value, boris.value, draft.value, of_zelda.value, to_childrens.value, in_fieldwork, being_checked, under_embargo}) {
        std::string path(route.pattern);
        for (auto at = path.find("/:"); at != path.npos; at = path.find("/:")) {
          auto const end = std::min(path.find('/', at + 1), path.size());
          auto const name = path.substr(at + 2, end - at - 2);
          path.replace(at, end - at, name == "topic" ? "/T-01" : name == "id" && path.starts_with("/workforce/") && path.find("/staff/:id") != path.npos ? "/11" : name == "who" ? "/children" : name == "step" ? "/curfew.recommend" : name == "part" ? "/1" : name == "standard" ? "/P21-1.1" : name == "section" ? "/foreword" : fmt::format("/{}", key));
        }
        paths.insert(path);
      }
    }
    return {paths.begin(), paths.end()};
  }
  void send(Found const& form, std::vector<Field> const& fields) {
    http::Form typed;
    for (auto const& field : fields) typed.add(field.name, field.value);
    auto const answer = post(form.who, form.action, typed);
    ++sent;
    auto after = record();
    if (answer.status >= 400) { EXPECT_EQ(difference(stands_, after), "") << "something was saved"; }
    else { EXPECT_EQ(kept_though_never_right(after), ""); }
    stands_ = std::move(after);
    EXPECT_LT(answer.status, 500);
    EXPECT_EQ(answer.body.find("<script>alert"), std::string::npos);
  }
  static bool is_draft(std::string_view table) { return table == "draft" || table == "answer_draft"; }   // kept as it is typed
  // A text without end, or with a character that cannot be printed, is kept nowhere.
  std::string kept_though_never_right(Record const& after) {
    for (auto const& [table, rows] : after)
      for (auto const* wrong : {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "\x1b[31m", "\\x1b[31m", "\xe2\x80\xae"})
        if (!is_draft(table) && rows.find(wrong) != rows.npos && complained_.insert(table + wrong).second) return fmt::format("{} keeps {}", table, wrong);
    return "";
  }
  static constexpr std::int64_t in_fieldwork = 1, being_checked = 3, under_embargo = 4;   // of add_inspections
  int sent = 0;

 private:
  std::set<std::string> complained_ = {};   // each table once, for it keeps what it kept
  Record stands_ = {};                      // before the next form
};
FOR_EACH_ENGINE(HostileForms);

TEST_P(HostileForms, FailNothingSaveNoHalfAndAreEscaped) {
  auto const forms = every_form();
  EXPECT_GT(forms.size(), 60u);
  for (std::string_view const of : {"/people/", "/inspections/1/", "/our-inspections/", "/workforce/training/", "/workforce/supervision/", "/my-work"})
    EXPECT_TRUE(std::ranges::any_of(forms, [&](Found const& form) { return form.action.starts_with(of); })) << of;
  std::size_t turn = 0;
  for (auto const& form : forms) {
    auto const with = [&](std::string const& value, std::string_view what, auto chosen) {
      auto fields = form.fields;
      for (auto& field : fields)
        if (chosen(field)) field.value = value;
      SCOPED_TRACE(fmt::format("{} by {}: {} = {}", form.action, name_of(form.who), what, value.substr(0, 30)));
      send(form, fields);
    };
    for (auto const& one : form.fields) with(hostile()[turn++ % hostile().size()], one.name, [&](Field const& field) { return field.name == one.name; });
    for (auto const& value : never_right) with(value, "what is typed", [](Field const& field) { return field.typed; });
    with(hostile()[turn++ % hostile().size()], "all", [](Field const& field) { return field.name.find("version") == field.name.npos; });
  }
  RecordProperty("sent", sent);
}

}  // namespace
}  // namespace app
