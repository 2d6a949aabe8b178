#include "app/seal_key.hpp"

#include "sql/connection.hpp"

#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace app {
namespace {

namespace fs = std::filesystem;

// Adds one line; on the disk when it returns. `flags` and `mode` as for open(2).
void add_line(fs::path const& file, std::string line, int flags, mode_t mode) {
  line += '\n';
  int const opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode);
  bool const written = opened >= 0 && ::write(opened, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                       ::fsync(opened) == 0;
  if (opened >= 0) ::close(opened);
  if (!written) throw std::runtime_error(file.string() + " cannot be written");
}

std::vector<std::string> lines(fs::path const& file) {
  std::vector<std::string> found;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) found.push_back(line);
  return found;
}

template <class T>
T need(std::optional<T> value, fs::path const& file) {
  if (!value) throw std::runtime_error(file.string() + " holds a line that does not belong in it");
  return *std::move(value);
}

}  // namespace

SealFiles seal_files_for(std::string const& database) {
  bool const file = sql::engine_of(database) == sql::Engine::sqlite;
  return {.folder = file ? sql::sqlite_file(database) + ".seal" : "fullpicture.seal"};
}

audit::SealKey seal_key(SealFiles const& files) {
  fs::create_directories(files.folder);
  fs::permissions(files.folder, fs::perms::owner_all);
  if (!fs::exists(files.key())) {
    auto const key = audit::SealKey::random();
    add_line(files.keys(), audit::hex(key.public_key().bytes()), O_APPEND, 0644);
    add_line(files.key(), audit::hex(key.seed()), O_EXCL, 0600);
    return key;
  }
  auto const written = lines(files.key());
  auto const seed = written.size() == 1 ? audit::from_hex(written.front()) : std::nullopt;
  return need(seed ? audit::SealKey::from_seed(*seed) : std::nullopt, files.key());
}

void keep_head(SealFiles const& files, audit::Head const& head) { add_line(files.heads(), audit::line(head), O_APPEND, 0644); }

std::vector<audit::PublicKey> kept_keys(SealFiles const& files) {
  std::vector<audit::PublicKey> keys;
  for (auto const& line : lines(files.keys())) {
    auto const bytes = audit::from_hex(line);
    keys.push_back(need(bytes ? audit::PublicKey::from(*bytes) : std::nullopt, files.keys()));
  }
  return keys;
}

std::vector<audit::Head> kept_heads(fs::path const& file) {
  std::vector<audit::Head> heads;
  for (auto const& line : lines(file)) heads.push_back(need(audit::head_from_line(line), file));
  return heads;
}

}  // namespace app
