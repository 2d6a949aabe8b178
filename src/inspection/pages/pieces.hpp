// Parts of a page that save themselves while they are written: the markup that assets/ts/pieces.ts finds (docs/decisions/0008).
#pragma once
#include "base/outcome.hpp"
#include "base/time.hpp"
#include "govuk/all.hpp"

#include <optional>

namespace inspection::pages {

struct Piece {
  std::string url = {};             // where it is posted while it is written
  std::string version_field = {};   // the name of the field that holds its version
  std::int64_t version = 0;         // 0: never saved
  base::Instant saved_at = {};
  govuk::Html message = {};         // above the fields: what another page saved
  govuk::Html fields = {};
  govuk::Attributes attributes = {};
};
govuk::Html piece(Piece const&);

// One a page: says whether everything is saved. `path` is the page's own, where a new sign-in leads back to.
govuk::Html pieces_status(std::string const& path);

// A fragment of a page, which the script shows beside its piece. With the version of what stands now, its fields and the two
// buttons that settle which text goes on.
govuk::Html fragment(std::optional<std::int64_t> standing, govuk::Html const& body);
govuk::Html standing_field(std::string const& name, std::string const& value);
govuk::Html keep_or_take();

// Why a piece was not taken, as a fragment.
govuk::Html refused(base::Refusal const&);

}  // namespace inspection::pages
