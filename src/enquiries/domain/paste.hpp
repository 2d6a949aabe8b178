// The paste box: dated text is split at each date into items, each with its four fields proposed, for the answerer
// to confirm, change or drop one by one. Nothing unconfirmed is sent.
#pragma once
#include "enquiries/domain/item.hpp"

namespace enquiries {

struct FoundDate {
  std::size_t begin = 0;      // bytes of the text, the date's own
  std::size_t end = 0;        // behind the date and a time that follows it
  base::Date date = {};       // the first day of a month or a year
  DatePrecision precision = DatePrecision::day;
  std::optional<base::Date> until = {};  // "3/5/22 to 5/5/22"
};
// The dates that begin an entry: 03/05/2022, 3.5.22, 2022-05-03, 20220503, 3 May 2022, 3rd of May '22, Tue 3 May 2022,
// May 3, 2022, May 2022, 05/2022, "In 2016 …" where a sentence begins, and "2019:" or 2019 alone on a line; "Log 512 of
// 12/03/2023" where a line begins; two days joined by to, or by and behind between, are one entry. Day before month, as written
// here. Dates that do not exist or lie after `today` are not dates; nor do dates begin an entry that a sentence refers to
// ("bail until …", "DOB of victim …").
std::vector<FoundDate> find_dates(std::string_view text, base::Date today);

struct ProposedItem {
  ItemContent item = {};
  std::string text = {};      // the part of the pasted text it came from
};
// An entry begins with its line or its sentence, so that the number of a crime or a log stands with its own date; what only
// numbers it (2., a bullet) is dropped. Text before the first entry becomes an item without a date. Blank text gives nothing.
// At most `most` items.
std::vector<ProposedItem> split_pasted(std::string_view text, base::Date today, std::size_t most = 200);

}  // namespace enquiries
