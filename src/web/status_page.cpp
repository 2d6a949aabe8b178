#include "govuk/elements.hpp"
#include "web/call.hpp"

namespace web {
namespace {

struct Words {
  int status;
  std::string_view title;
  std::string_view what;
  std::string_view next;
};

constexpr std::array pages{
    Words{400, "The request could not be read", "Something in the address or the form was not in a shape we understand.",
          "Go back and try again. If you typed the address, check it."},
    Words{403, "You cannot do this", "Your role does not allow this step.", "If you think it should, ask your manager."},
    Words{404, "Page not found", "There is no such page, or it is not one you can open.",
          "If you typed the address, check it. If you followed a link, go back and try again."},
    Words{405, "This page does not take that", "The address is right, but not this way of using it.", "Go back and use the page's own buttons."},
    Words{408, "The request took too long", "It did not arrive in time.", "Check your connection and try again. What you typed is kept where the page saves drafts."},
    Words{409, "This could not be done now", "The record does not allow this step as it stands.", "Go back, look at what changed, and try again."},
    Words{413, "That is too large", "The file or form is larger than we take.", "Files can be up to 10 MB each. Send it in parts, or ask for help."},
    Words{422, "There is a problem", "Something that was typed does not do.", "Go back and correct it."},
    Words{431, "The request could not be read", "Its headers are larger than we take.", "Clear this site's cookies and sign in again."},
    Words{500, "Sorry, there is a problem with the service", "Nothing you sent was half-saved.", "Try again in a few minutes. If it goes on, quote the reference."},
    Words{503, "Sorry, the service is busy", "Nothing you sent was half-saved.", "Wait a few seconds and load the page again."},
};

Words words_of(int status) {
  for (auto const& row : pages)
    if (row.status == status) return row;
  return status < 500 ? pages[0] : pages[9];
}

}  // namespace

govuk::Page status_page(int status, std::string_view reference, std::string_view message, std::string_view back) {
  using namespace govuk;
  Words const words = words_of(status);
  Html body = {h1(words.title), p(message.empty() ? words.what : message), p(words.next)};
  if (!reference.empty()) body += p({"Reference: ", strong(reference)});
  body += p(back.empty() ? link_to("/", "Go to the start page") : link_to(back, "Go back"));
  return {.title = std::string(words.title), .body = std::move(body)};
}

}  // namespace web
