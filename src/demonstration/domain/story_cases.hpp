// The practitioner's cases of the story, by their number in her list.
#pragma once
#include "demonstration/domain/course.hpp"
#include "demonstration/domain/made_person.hpp"

namespace demonstration {

enum class StoryCase {
  nothing_asked,      // the new case: two children in two authorities, nothing asked yet
  pattern,            // an answer of six dated incidents, not yet read
  unread,             // answers not yet read
  ready,              // every answer read: ready for assessment
  child_by_child,     // children's services answered child by child, not yet read
  lacks_information,  // needs that nobody has asked yet
};
std::optional<StoryCase> story_case(int nth);
// How an answered enquiry of that case stands; nothing: as it comes.
std::optional<Ending> story_ending(int nth, enquiries::EnquiryKind);
// The other cases were asked about, in the months before, where this says so.
bool story_asked_before(int nth);
// Children of the first cases: what the story needs; nothing: as it comes.
std::optional<int> story_children(int nth);
// The person of the new case, in place of whoever was drawn.
void tell_new_case(MadePerson&);

}  // namespace demonstration
