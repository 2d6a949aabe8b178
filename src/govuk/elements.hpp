// Shorthands for the elements of running text, with the design system's classes.
#pragma once
#include "govuk/html.hpp"

namespace govuk {

enum class Size { s, m, l, xl };

Html p(Html content, std::string_view classes = "govuk-body");
Html hint_line(Html content);                                       // a paragraph in secondary text colour
Html h1(Html content, Size size = Size::l);
Html h2(Html content, Size size = Size::m, std::string_view id = {});
Html h3(Html content, Size size = Size::s, std::string_view id = {});
Html caption(Html content, Size size = Size::l);                    // above an h1
Html strong(Html content);
Html span(std::string_view classes, Html content);
Html div(std::string_view classes, Html content);
Html section(std::string_view label, Html content);                 // a labelled landmark; use sparingly
Html visually_hidden(Html content);                                 // starts with a space if you give it one
Html second_line(Html content);                                     // under a name in a cell: a CRN, a date
Html code(Html content);
Html br();
Html rule();                                                        // a visible section break

// A link (not named link, which is a function of POSIX). `hidden` is read after the text by screen readers: link_to("/x", "Change", {.hidden = "name of Sam Smith"}).
struct LinkOptions {
  std::string hidden = {};
  std::string classes = {};
  bool no_visited = false;
  bool new_tab = false;   // adds "(opens in new tab)" and rel=noreferrer noopener
  Attributes attributes = {};
};
Html link_to(std::string_view href, Html content, LinkOptions const& options = {});

Html ul(std::vector<Html> const& items);          // bullets
Html ol(std::vector<Html> const& items);          // numbers
Html plain_list(std::vector<Html> const& items);  // neither

// <time datetime=machine>words</time>: govuk::time(base::iso(date), base::date_in_full(date)).
Html time(std::string_view machine, std::string_view words);
Html time(std::string_view words_only) = delete;

// Columns of the grid.
Html grid_row(Html columns);
Html grid_column(std::string_view width, Html content);  // "two-thirds", "one-third", "one-half", "full", "one-quarter"

}  // namespace govuk
