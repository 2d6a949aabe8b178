// Text fields.
#pragma once
#include "govuk/field.hpp"

namespace govuk {

struct TextInput {
  std::string name = {};
  Label label = {};
  Html hint = {};
  FormView const* form = nullptr;   // gives value and error
  std::optional<std::string> value = {};
  Html error = {};
  std::string id = {};              // the name if empty
  std::string type = "text";
  int width = 0;                    // in characters: 2, 3, 4, 5, 10, 20, 30
  std::string inputmode = {};
  std::string autocomplete = {};
  std::string autocapitalize = {};
  std::string pattern = {};
  std::optional<bool> spellcheck = {};
  Html prefix = {};
  Html suffix = {};
  bool disabled = false;
  std::string described_by = {};
  std::string classes = {};
  FormGroup group = {};
  Attributes attributes = {};
};
Html text_input(TextInput const&);
// For references and codes: no spell check, no capitals by the phone.
Html code_input(TextInput options);

struct TextArea {
  std::string name = {};
  Label label = {};
  Html hint = {};
  FormView const* form = nullptr;
  std::optional<std::string> value = {};
  Html error = {};
  std::string id = {};
  int rows = 5;
  std::string autocomplete = {};
  std::optional<bool> spellcheck = {};
  bool disabled = false;
  std::string described_by = {};
  std::string classes = {};
  FormGroup group = {};
  Html after = {};
  Attributes attributes = {};
};
Html text_area(TextArea const&);

// A text area that counts; the limit is enforced by the server only.
struct CharacterCount {
  std::string name = {};
  Label label = {};
  Html hint = {};
  FormView const* form = nullptr;
  std::optional<std::string> value = {};
  Html error = {};
  std::string id = {};
  int rows = 5;
  int max_length = 0;
  int max_words = 0;
  int threshold = 0;               // per cent of the limit from which the count is shown
  std::optional<bool> spellcheck = {};
  std::string classes = {};
  FormGroup group = {};
  std::string message_classes = {};
  Attributes attributes = {};
};
Html character_count(CharacterCount const&);

struct FileUpload {
  std::string name = {};
  Label label = {};
  Html hint = {};                  // say size and types
  FormView const* form = nullptr;
  Html error = {};
  std::string id = {};
  std::string accept = {};
  bool multiple = false;
  bool enhanced = false;           // drop zone with scripts on
  bool disabled = false;
  std::string described_by = {};
  std::string classes = {};
  FormGroup group = {};
  Attributes attributes = {};
};
Html file_upload(FileUpload const&);

}  // namespace govuk
