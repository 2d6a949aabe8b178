// A page open to all may be kept by anybody, but never past a minute at which something is published: releases stand at
// whole minutes, so whatever is kept ends with the minute it was made in. That says nothing of whether a release is near:
// it is the same at every minute of the year. After it the entity tag answers.
#pragma once
#include "web/call.hpp"

namespace web {

// How long something made now may be kept: to the last second of its minute, 59 to 0.
int seconds_left_of_minute(base::Instant now);

// The response with its entity tag and its caching. What a signed-in person is shown, or what stands in a training copy
// (both hold a name or a token), nobody keeps; and an answer that is no 200 is as it was.
http::Response open_to_all(Call const& call, http::Response response);

}  // namespace web
