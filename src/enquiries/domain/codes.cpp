#include "enquiries/domain/codes.hpp"

namespace enquiries {

std::string_view text(NotNeeded code) {
  switch (code) {
    case NotNeeded::nn1: return "Up-to-date information is held";
    case NotNeeded::nn2: return "No partner, former partner, child or dependant is known or likely";
    case NotNeeded::nn3: return "The same question is already open";
    case NotNeeded::nn4: return "The order ends before an answer could be used";
    case NotNeeded::nn5: return "Another agency has already supplied it in full";
  }
  return {};
}

std::string_view text(Decline code) {
  switch (code) {
    case Decline::dc1: return "No lawful basis for this question";
    case Decline::dc2: return "Disproportionate as asked";
    case Decline::dc3: return "It would harm an investigation or a person";
    case Decline::dc4: return "Not held by policy, or weeded";
    case Decline::dc5: return "Another reason";
  }
  return {};
}

std::string_view text(Withdrawal code) {
  switch (code) {
    case Withdrawal::wd1: return "The order or licence has ended";
    case Withdrawal::wd2: return "The same question is open twice";
    case Withdrawal::wd3: return "Answered under another reference or by another agency";
    case Withdrawal::wd4: return "Another reason";
  }
  return {};
}

}  // namespace enquiries
