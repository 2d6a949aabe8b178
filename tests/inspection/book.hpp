// A small book of prompts for tests: a chain, a prompt of one case type, one of one form, and a question reported only.
#pragma once
#include "inspection/domain/prompts.hpp"

inline inspection::PromptBook small_book() {
  using enum inspection::CaseType;
  std::vector const both{inspection::Form::core, inspection::Form::adjusted};
  auto const prompt = [&](std::string id, std::string only_if = {}) {
    auto const question = id.substr(0, 5);
    return inspection::Prompt{.id = id, .key_question = question, .text = "?", .applies = {community, licence}, .forms = both, .only_if = only_if};
  };
  auto of_release = prompt("ASS-E-b"), of_core = prompt("ASS-E-c");
  of_release.applies = {release};
  of_core.forms = {inspection::Form::core};
  return {.questions = {
              {.id = "ASS-E", .applies = {community, licence}, .prompts = {prompt("ASS-E-a"), of_release, of_core}},
              {.id = "ASS-S", .applies = {community, licence}, .prompts = {prompt("ASS-S-xa"), prompt("ASS-S-xb", "ASS-S-xa"), prompt("ASS-S-xc", "ASS-S-xb")}},
              {.id = "CRT", .applies = {court_report}},
              {.id = "OVR", .rated = false, .applies = {community, licence}},
          }};
}
