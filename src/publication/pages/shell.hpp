// What the pages of the public door have in common: the day asked about, the head for search engines, ratings in words.
#pragma once
#include "govuk/all.hpp"
#include "organisation/domain/unit.hpp"
#include "publication/domain/asked.hpp"
#include "publication/domain/paths.hpp"
#include "publication/store/published.hpp"
#include "web/open.hpp"

namespace publication::pages {

using govuk::Html;
using organisation::Unit;

// One page: the register as it stood, where the page stands and what it says of itself.
struct Shown {
  std::string title = {};
  std::string description = {};     // one sentence for a search engine
  std::string path = {};            // the canonical address, without day or search
  Html body = {};                   // without its h1 and the sentence on the day
  std::string name = {};            // of the last breadcrumb; the title if empty
  bool wide = false;
};
http::Response shown(web::Call&, Asked const&, Shown);

// The day asked about, or the page that says what is wrong with it.
tl::expected<Asked, http::Response> asked(web::Call&, std::string_view path);

// Where the site stands for readers elsewhere: "https://…", or nothing.
std::string site_of(web::Call const&);

Html rating_tag(std::optional<Rating>);                  // "Not published" where there is none
Html score_words(Inspection const&);                     // "1 of 27 points", or nothing
Html when_published(Inspection const&);                  // REG-01
std::string programme_name(std::string_view id);
std::string service_href(Unit const&);                   // by its code for life, or by its name where it never had one
Html service_link(Asked const&, Unit const&);
// The unit's page where it is one, else the name.
Html inspected(Asked const&, Inspection const&, std::vector<Unit> const& known);

// Delivery units and regions as they stood on the day.
std::vector<Unit> services(ledger::View&, base::Date);

}  // namespace publication::pages
