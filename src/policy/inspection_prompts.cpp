#include "policy/inspection_prompts.hpp"

#include "policy/table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace policy {
namespace {

using inspection::CaseType;
using inspection::Form;
using inspection::KeyQuestion;
using inspection::Prompt;
using inspection::PromptBook;

std::string written(Table& table, std::string_view key) {
  auto text = table.text(key);
  if (text.empty()) table.mistake(key, "must not be empty");
  return text;
}

// A list without repeats; `fallback` where the key is absent.
template <base::Worded E>
std::vector<E> choices(Table& table, std::string_view key, std::vector<E> fallback) {
  if (!table.has(key)) {
    if (fallback.empty()) table.mistake(key, "is missing");
    return fallback;
  }
  auto values = table.words<E>(key);
  if (values.empty()) table.mistake(key, "must name at least one");
  for (auto const value : values)
    if (std::ranges::count(values, value) > 1) table.mistake(key, fmt::format("“{}” stands twice", base::word(value)));
  return values;
}

Prompt read_prompt(Table table, KeyQuestion const& question) {
  Prompt prompt{
      .id = written(table, "id"),
      .key_question = question.id,
      .text = written(table, "text"),
      .to_be_confirmed = table.flag_or("to_be_confirmed", false),
      .applies = choices<CaseType>(table, "applies", question.applies),
      .forms = choices<Form>(table, "forms", {Form::core, Form::adjusted}),
      .only_if = table.text_or("only_if", ""),
  };
  auto const known = [&](std::string_view id) { return std::ranges::find(question.prompts, id, &Prompt::id) != question.prompts.end(); };
  if (!prompt.id.starts_with(question.id + "-")) table.mistake("id", fmt::format("must begin with “{}-”, the id of its question", question.id));
  if (known(prompt.id)) table.mistake("id", fmt::format("“{}” stands twice", prompt.id));
  if (table.has("only_if") && !known(prompt.only_if)) table.mistake("only_if", fmt::format("no earlier prompt of {} has the id “{}”", question.id, prompt.only_if));
  table.finish();
  return prompt;
}

KeyQuestion read_question(Table table, PromptBook const& book) {
  KeyQuestion question{
      .id = written(table, "id"),
      .text = written(table, "text"),
      .to_be_confirmed = table.flag_or("to_be_confirmed", false),
      .rated = table.flag_or("rated", true),
      .applies = choices<CaseType>(table, "applies", {}),
  };
  if (book.question(question.id)) table.mistake("id", fmt::format("“{}” stands twice", question.id));
  for (auto& each : table.tables("prompts")) question.prompts.push_back(read_prompt(std::move(each), question));
  table.finish();
  return question;
}

inspection::Characteristics read_characteristics(Table table) {
  inspection::Characteristics each{.standard = written(table, "key"), .to_be_confirmed = table.flag_or("to_be_confirmed", false)};
  constexpr std::array<std::string_view, 4> keys{"inadequate", "requires_improvement", "good", "outstanding"};
  std::ranges::transform(keys, each.texts.begin(), [&](std::string_view key) { return written(table, key); });
  table.finish();
  return each;
}

base::EmbeddedFile const& file_named(std::span<base::EmbeddedFile const> files, std::string_view path) {
  auto const found = std::ranges::find(files, path, &base::EmbeddedFile::path);
  if (found == files.end()) throw Mistake(std::string(path), 0, "", "the file is missing");
  return *found;
}

}  // namespace

PromptBook inspection_prompts(std::string const& name, std::string_view toml) {
  auto file = Table::parse(name, toml);
  PromptBook book;
  for (auto& each : file.tables("question")) book.questions.push_back(read_question(std::move(each), book));
  if (book.questions.empty()) file.mistake("question", "is missing");
  file.finish();
  return book;
}

PromptBook inspection_prompts(std::span<base::EmbeddedFile const> files) {
  auto const& file = file_named(files, prompts_file);
  return inspection_prompts(std::string(file.path), file.bytes);
}

inspection::CharacteristicsBook inspection_characteristics(std::string const& name, std::string_view toml) {
  auto file = Table::parse(name, toml);
  inspection::CharacteristicsBook book;
  for (auto& each : file.tables("standard")) {
    auto read = read_characteristics(std::move(each));
    if (characteristics_of(book, read.standard)) file.mistake("standard", fmt::format("“{}” stands twice", read.standard));
    book.push_back(std::move(read));
  }
  if (book.empty()) file.mistake("standard", "is missing");
  file.finish();
  return book;
}

inspection::CharacteristicsBook inspection_characteristics(std::span<base::EmbeddedFile const> files) {
  auto const& file = file_named(files, characteristics_file);
  return inspection_characteristics(std::string(file.path), file.bytes);
}

}  // namespace policy
