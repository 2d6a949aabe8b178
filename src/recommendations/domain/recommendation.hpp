// A recommendation of a report: to whom, with whom, what they answered and how far it has come (section 11).
#pragma once
#include "base/words.hpp"
#include "inspection/domain/programme.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recommendations {

enum class Addressee { pdu, region, hmpps };
// "The probation delivery unit"; of an inspection of another kind of service, "The youth offending service".
std::string shown(Addressee, inspection::SubjectKind inspected = inspection::SubjectKind::pdu);

enum class Response { agreed, partly_agreed, not_agreed };
std::string_view shown(Response);

// At the next inspection; there is no score of it.
enum class Progress { sufficient_progress, some_progress, no_progress };
std::string_view shown(Progress);

struct Recommendation {
  std::string text = {};
  std::vector<Addressee> addressees = {};
  std::vector<std::string> with = {};  // bodies named, not directed: they owe no response and carry no overdue action
};

struct Mistake {
  std::string field = {};
  std::string message = {};
};
// At least one addressee, each once; a text; no body named twice.
std::vector<Mistake> mistakes(Recommendation const&);

struct Answered {
  Addressee by = {};
  std::optional<Response> response = {};
  std::string reason = {};
};
// Those who owe an answer and have given none with a reason. Never one named under "with".
std::vector<Addressee> unanswered(Recommendation const&, std::vector<Answered> const&);

}  // namespace recommendations

template <>
struct base::Words<recommendations::Addressee> {
  static constexpr std::array table{
      base::Word{recommendations::Addressee::pdu, "pdu"},
      base::Word{recommendations::Addressee::region, "region"},
      base::Word{recommendations::Addressee::hmpps, "hmpps"},
  };
};

template <>
struct base::Words<recommendations::Response> {
  static constexpr std::array table{
      base::Word{recommendations::Response::agreed, "agreed"},
      base::Word{recommendations::Response::partly_agreed, "partly_agreed"},
      base::Word{recommendations::Response::not_agreed, "not_agreed"},
  };
};

template <>
struct base::Words<recommendations::Progress> {
  static constexpr std::array table{
      base::Word{recommendations::Progress::sufficient_progress, "sufficient_progress"},
      base::Word{recommendations::Progress::some_progress, "some_progress"},
      base::Word{recommendations::Progress::no_progress, "no_progress"},
  };
};
