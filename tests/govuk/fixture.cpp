#include "govuk/fixture.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <set>
#include <stdexcept>

namespace fixture {

namespace {

using Json = nlohmann::ordered_json;

Json const* json(void const* node) { return static_cast<Json const*>(node); }

Json const& file_of(std::string const& component) {
  static std::map<std::string, Json> files;
  auto const [found, fresh] = files.try_emplace(component);
  if (fresh) {
    std::string const path = std::string(SOURCE_DIR) + "/node_modules/govuk-frontend/dist/govuk/components/" + component + "/fixtures.json";
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    found->second = Json::parse(file);
  }
  return found->second;
}

std::vector<std::string>& marked() {
  static std::vector<std::string> markup;
  return markup;
}

std::string mark_of(std::size_t number) { return "\u2997" + std::to_string(number) + "\u2998"; }

void add_paths(Json const& value, std::string const& path, std::set<std::string>& out) {
  if (value.is_object() && !path.ends_with("ttributes")) {
    for (auto const& [key, each] : value.items()) add_paths(each, path.empty() ? key : path + "." + key, out);
  } else if (value.is_array()) {
    for (auto const& each : value) add_paths(each, path + "[]", out);
  } else {
    out.insert(path);
  }
}

}  // namespace

Options Options::operator[](char const* key) const {
  if (!object()) return Options(nullptr);
  auto const found = json(node_)->find(key);
  return Options(found == json(node_)->end() ? nullptr : &*found);
}

bool Options::given() const { return node_ != nullptr && !json(node_)->is_null(); }
bool Options::object() const { return given() && json(node_)->is_object(); }

bool Options::truthy() const {
  if (!given()) return false;
  Json const& value = *json(node_);
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<double>() != 0;
  if (value.is_string()) return !value.get_ref<std::string const&>().empty();
  return true;
}

std::string Options::text() const {
  if (!given()) return {};
  return json(node_)->is_string() ? json(node_)->get<std::string>() : json(node_)->dump();
}
std::string Options::text_or(std::string_view otherwise) const { return given() ? text() : std::string(otherwise); }
std::optional<std::string> Options::maybe_text() const { return given() ? std::optional(text()) : std::nullopt; }
std::optional<bool> Options::maybe_bool() const { return given() ? std::optional(truthy()) : std::nullopt; }
int Options::number() const { return given() ? std::stoi(text()) : 0; }

std::vector<Options> Options::items() const {
  std::vector<Options> out;
  if (given() && json(node_)->is_array())
    for (auto const& each : *json(node_)) out.emplace_back(&each);
  return out;
}

govuk::Attributes Options::attributes() const {
  govuk::Attributes out;
  if (!object()) return out;
  for (auto const& [name, value] : json(node_)->items()) {
    Options const item(&value);
    out.add({name, item.object() ? item["value"].text() : item.text()});
  }
  return out;
}

std::vector<std::string> Options::paths() const {
  std::set<std::string> out;
  if (given()) add_paths(*json(node_), "", out);
  return {out.begin(), out.end()};
}

std::vector<Fixture> of(std::string const& component) {
  std::vector<Fixture> out;
  for (auto const& each : file_of(component).at("fixtures"))
    out.push_back({.name = each.at("name"), .options = Options(&each.at("options")), .html = each.at("html")});
  return out;
}

govuk::Html content(Options const& holder, char const* html_key, char const* text_key) {
  if (!holder[html_key].truthy()) return holder[text_key].text();
  marked().push_back(holder[html_key].text());
  return mark_of(marked().size() - 1);
}

std::string with_markup(std::string rendered) {
  for (std::size_t number = 0; number < marked().size(); ++number)
    for (auto at = rendered.find(mark_of(number)); at != std::string::npos; at = rendered.find(mark_of(number)))
      rendered.replace(at, mark_of(number).size(), marked()[number]);
  return rendered;
}

}  // namespace fixture
