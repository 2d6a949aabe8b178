// The organisation's files: the first byte says which of them the rest stands for; the others are as published. What is
// read without a problem can be looked over for inconsistencies; every problem names its file and says why.
#include "base/text.hpp"
#include "fuzz/must.hpp"
#include "organisation/domain/files.hpp"

#include <array>
#include <fstream>
#include <sstream>

using namespace organisation;
using fuzz::must;

namespace {

constexpr std::array names{"regions.csv", "pdus.csv", "central-units.csv", "pdu-predecessors.csv", "police-forces.csv", "authorities.csv",
                           "earlier-bodies.csv", "agency-terms.csv"};

std::string const& published(std::size_t which) {
  static auto const texts = [] {
    std::array<std::string, names.size()> read;
    for (std::size_t i = 0; i < names.size(); ++i) {
      std::ostringstream all;
      all << std::ifstream(std::string(SOURCE_DIR "/data/organisation/") + names[i]).rdbuf();
      read[i] = all.str().substr(0, all.str().find('\n', 400) + 1);   // its first rows
    }
    return read;
  }();
  return texts[which];
}

void check(std::vector<FileProblem> const& problems) {
  for (auto const& problem : problems) must(!problem.file.empty() && !problem.why.empty() && base::is_utf8(problem.why));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size == 0) return 0;
  std::vector<NamedText> files;
  for (std::size_t i = 0; i < names.size(); ++i) files.push_back({names[i], i == data[0] % names.size() ? fuzz::text_of(data + 1, size - 1) : published(i)});
  auto const read = read_organisation(files);
  if (read) check(inconsistencies(*read));
  else check(read.error());
  return 0;
}
