// A sound key: names that sound alike, or whose letters were mixed up, have the same key.
//
// 1. The folded word, letters of a to z only (a word of another script is its own key).
// 2. Groups of letters become one sound: ph → f, sch sh cz sz ch before e, i or y → s, ck ch q c → k, gh → silent after
//    the first letter, kn → n, wr → r, dge j → g, x → ks, z → s, v → f, d → t, b → p. Silent: h, w and y after the first letter.
// 3. Vowels are left out after the first letter; a vowel at the beginning is "a".
// 4. A sound repeated at once counts once.
// 5. The first sound, then the others in order of the alphabet, at most seven: "Thomspon" = "Thompson".
//
// Mohammed, Muhammad, Mohamed → mmt; Katherine, Catherine, Kathryn → knrt; Stephen, Steven → sfnt; Clark, Clarke → kklr.
#pragma once
#include <string>
#include <string_view>

namespace people {

std::string sound_of(std::string_view folded_word);

}  // namespace people
