// What is typed into the search box: words are folded and none is empty, a number is one that a record could have.
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "people/domain/name_tokens.hpp"
#include "people/domain/search_terms.hpp"

using namespace people;
using fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const typed = base::typed_text(fuzz::text_of(data, size), 200);
  if (!typed) return 0;
  auto const terms = read_search(*typed, base::make_date(2023, 6, 28));
  for (auto const& word : terms.words) must(!word.empty() && base::fold(word) == word && word.find(' ') == std::string::npos);
  must(base::ascii_upper(terms.number) == terms.number);
  std::array const names{*typed};
  for (auto const& token : name_tokens(names)) must(!token.token.empty() && base::fold(token.token) == token.token);
  return 0;
}
