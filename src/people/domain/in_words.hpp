// Parts of a record on one line, as the history keeps them: what stood there before and after a change.
#pragma once
#include "people/domain/address.hpp"
#include "people/domain/alias.hpp"
#include "people/domain/child.hpp"
#include "people/domain/flag.hpp"
#include "people/domain/identifier.hpp"
#include "people/domain/link.hpp"
#include "people/domain/sentence.hpp"

namespace people {

// The first letter large, where it is one of a to z: "Main address".
std::string capital(std::string_view words);

std::string in_words(Alias const&);        // "Jo Bell (previous name)"
std::string in_words(Identifier const&);   // "PNC ID 1981/0000034U", with "(fails its check)" where it does
std::string in_words(Address const&);      // "12 High Street, Huyton, L36 9YJ, from 4 June 2023, others live there"
std::string in_words(Link const&);         // "Sam Bell, partner, actual victim, in the household, from 4 June 2023"
std::string in_words(Child const&);        // "Ellie Bell, son or daughter, 4 June 2019, lives in the household, 2 Elm Road, L36 2AB"
std::string in_words(Sentence const&);     // "community order, burglary, from 4 June 2023, tier B2"
std::string in_words(Flag const&);         // "child protection, from 4 June 2023"
// "from 4 June 2023", "from 4 June 2023 until 5 July 2023"
std::string dates_in_words(base::Date from, std::optional<base::Date> to);

}  // namespace people
