// A small programme for tests of the rules: two standards of casework, one organisational; nine points.
#pragma once
#include "inspection/domain/programme.hpp"

inline inspection::Programme small_programme() {
  return {.id = "small", .name = "Small", .max_points = 9,
          .standards = {{.id = "S-1", .key = "leadership", .name = "Leadership", .kind = inspection::Kind::organisational},
                        {.id = "S-2", .key = "assessment", .name = "Assessment", .key_questions = {"ASS-E", "ASS-D", "ASS-S"}},
                        {.id = "S-3", .key = "court", .name = "Court work", .key_questions = {"CRT"}},
                        {.id = "S-4", .key = "outcomes", .name = "Outcomes", .in_place_of = "court"}},
          .overall_upper = {1, 4, 7, 9}};
}
