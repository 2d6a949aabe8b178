// Kills a program at random while it acknowledges actions, opens what it left, and looks for what was acknowledged.
//
//   crash_rounds [ROUNDS [SEED]]        200 rounds and a random seed, unless said otherwise
//
// SQLite always; PostgreSQL too where FULLPICTURE_TEST_POSTGRESQL is set, on a server of its own that is ended as a power
// cut would in every tenth round. Nothing acknowledged may be missing, nothing may be there by half, and the sealed audit
// must be whole.
#include "audit/actions/seal.hpp"
#include "audit/store/verify.hpp"
#include "embedded/embedded_migrations.hpp"
#include "ledger/ledger.hpp"
#include "sql/migrate.hpp"

#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace crash {

constexpr int threads_in_child = 6;

struct Ticket {
  std::int32_t round = 0, number = 0;
  auto operator<=>(Ticket const&) const = default;
};

constexpr ledger::Write put{"crash.put", "insert into draft (account_id, form, body, saved_at) values (:round, :form, :form, :at)"};

struct Act {
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;
  Ticket ticket = {};
};

base::Outcome<> run(ledger::Tx& tx, Act const& act) {
  auto const form = std::to_string(act.ticket.number);
  tx.change(put, {{"round", act.ticket.round}, {"form", form}, {"at", tx.now()}});
  tx.record({.what = "crash.act", .subject = act.ticket.number, .detail = form});
  tx.send({.kind = "alert", .to = "a@example.gov.uk", .key = fmt::format("{} {}", act.ticket.round, form), .subject = "s", .body = "b"});
  return {};
}

audit::SealKey const& key() {
  static auto const made = *audit::SealKey::from_seed(std::string(32, 'c'));
  return made;
}

// Acts until it is killed, on every thread; each ticket goes into the pipe only after perform() returned.
[[noreturn]] void child(std::string const& database, int round, int pipe) {
  base::SystemClock const clock;
  ledger::Rules const rules;
  ledger::Reactions const reactions;
  ledger::Ledger ledger({.database = database}, clock, rules, reactions);
  ledger::Scope const scope{.account = ledger::AccountId{round}, .role = ledger::Role::practitioner, .name = "child"};
  auto const act = [&](int thread) {
    for (int i = 0;; ++i) {
      Ticket const ticket{round, i * threads_in_child + thread};
      try {
        if (perform(ledger, scope, Act{ticket}) && write(pipe, &ticket, sizeof ticket) != sizeof ticket) _exit(3);
      } catch (sql::Error const&) {  // the server went away: not acknowledged
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
    }
  };
  try {
    audit::seal(ledger, key());  // of the last round
  } catch (sql::Error const&) {
  }
  std::vector<std::thread> threads;
  for (int t = 0; t < threads_in_child; ++t) threads.emplace_back(act, t);
  for (;;) {
    try {
      audit::seal(ledger, key());
    } catch (sql::Error const&) {
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

class Trial {
 public:
  Trial(std::string database, unsigned seed) : database_(std::move(database)), random_(seed) {
    sql::migrate(*sql::open(database_), embedded_migrations());
  }

  // One round. `disturb` runs while the child works.
  void round(std::function<void()> const& disturb) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    ++round_;
    pid_t const pid = fork();
    if (pid == 0) {
      close(ends[0]);
      child(database_, round_, ends[1]);
    }
    close(ends[1]);
    std::set<Ticket> acknowledged = read_first(ends[0]);
    std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution<int>(0, 60000)(random_)));
    disturb();
    kill(pid, SIGKILL);
    int status = 0;
    waitpid(pid, &status, 0);
    if (!WIFSIGNALED(status)) throw std::runtime_error("the child ended by itself");
    read_all(ends[0], acknowledged);
    close(ends[0]);
    compare(acknowledged);
  }

  // Run at the end: the whole database.
  void look_over() {
    auto const db = sql::open(database_);
    if (db->engine() == sql::Engine::sqlite)
      if (auto const said = db->row<std::string>({"integrity", "pragma integrity_check"}); said != "ok") fault("integrity: " + said.value());
    auto const verdict = audit::verify(*db, {.keys = {key().public_key()}, .witnessed = {}});
    if (verdict.fault) fault("audit: " + verdict.fault->what);
    if (verdict.entries == 0) fault("nothing was sealed");
  }

  int faults() const { return faults_; }
  std::size_t acknowledged() const { return acknowledged_; }

 private:
  static std::set<Ticket> read_first(int pipe) {
    Ticket ticket;
    std::set<Ticket> found;
    if (read(pipe, &ticket, sizeof ticket) != sizeof ticket) throw std::runtime_error("the child did nothing");
    found.insert(ticket);
    return found;
  }
  static void read_all(int pipe, std::set<Ticket>& found) {
    for (Ticket ticket; read(pipe, &ticket, sizeof ticket) == sizeof ticket;) found.insert(ticket);
  }

  std::set<Ticket> stored(sql::Connection& db, sql::Statement const& statement) const {
    std::set<Ticket> found;
    for (auto const& number : db.rows<std::string>(statement, {{"round", round_}, {"prefix", std::to_string(round_) + " %"}}))
      found.insert({round_, std::stoi(number)});
    return found;
  }

  void compare(std::set<Ticket> const& acknowledged) {
    // One snapshot: a server may still be ending the transactions of a client that is gone.
    auto const db = sql::open(database_, sql::Access::read_only);
    sql::Transaction const snapshot(*db);
    auto const drafts = stored(*db, {"drafts", "select form from draft where account_id = :round"});
    auto const entries = stored(*db, {"entries", "select detail from audit_entry where account_id = :round and what = 'crash.act'"});
    auto const messages = stored(*db, {"messages", "select substr(message_key, length(cast(:round as text)) + 2) from outbox where message_key like :prefix"});
    for (auto const& ticket : acknowledged)
      if (!drafts.contains(ticket)) fault(fmt::format("round {}: acknowledged action {} is lost", round_, ticket.number));
    if (drafts != entries || drafts != messages) fault(fmt::format("round {}: something is there by half", round_));
    acknowledged_ += acknowledged.size();
  }

  void fault(std::string const& what) {
    fmt::print(stderr, "FAULT {}\n", what);
    ++faults_;
  }

  std::string database_;
  std::mt19937 random_;
  int round_ = 0;
  int faults_ = 0;
  std::size_t acknowledged_ = 0;
};

std::string output_of(std::string const& command) {
  std::unique_ptr<FILE, int (*)(FILE*)> const running(popen(command.c_str(), "r"), pclose);
  std::string text(1000, '\0');
  text.resize(fread(text.data(), 1, text.size(), running.get()));
  return text.substr(0, text.find('\n'));
}

int report(std::string_view engine, Trial& trial, int rounds) {
  trial.look_over();
  fmt::print("{}: {} kills, {} acknowledged actions, {} faults\n", engine, rounds, trial.acknowledged(), trial.faults());
  return trial.faults();
}

int on_sqlite(int rounds, unsigned seed) {
  auto const folder = std::filesystem::temp_directory_path() / fmt::format("fullpicture-crash-{}", getpid());
  std::filesystem::create_directories(folder);
  Trial trial((folder / "record.db").string(), seed);
  for (int i = 0; i < rounds; ++i) trial.round([] {});
  int const faults = report("SQLite", trial, rounds);
  std::filesystem::remove_all(folder);
  return faults;
}

int on_postgresql(int rounds, unsigned seed) {
  std::string const script = SOURCE_DIR "/tests/kit/postgresql.sh ";
  setenv("FULLPICTURE_TEST_FSYNC", "on", 1);
  auto const address = output_of(script + "start");
  auto const host = address.substr(address.find("host=") + 5);
  auto const folder = host.substr(0, host.find('&'));
  int faults = 1;
  try {
    Trial trial(address, seed);
    for (int i = 0; i < rounds; ++i) {
      bool const power_cut = i % 10 == 5;
      trial.round([&] {
        if (power_cut && std::system((script + "crash " + folder).c_str()) != 0) throw std::runtime_error("the server does not come back");
      });
    }
    faults = report("PostgreSQL", trial, rounds);
  } catch (std::exception const& failure) {
    fmt::print(stderr, "PostgreSQL: {}\n", failure.what());
  }
  if (std::system((script + "stop " + folder).c_str()) != 0) fmt::print(stderr, "{} stays behind\n", folder);
  return faults;
}

}  // namespace crash

int main(int count, char** given) {
  int const rounds = count > 1 ? std::atoi(given[1]) : 200;
  unsigned const seed = count > 2 ? static_cast<unsigned>(std::atoi(given[2])) : std::random_device{}();
  fmt::print("crash_rounds {} {}\n", rounds, seed);
  std::fflush(stdout);  // or the children would print it too
  // Both engines at once, in two processes: a round is mostly waiting.
  pid_t const sqlite = fork();
  if (sqlite == 0) {
    int const faults = crash::on_sqlite(rounds, seed);
    std::fflush(nullptr);
    _exit(faults == 0 ? 0 : 1);
  }
  int faults = std::getenv("FULLPICTURE_TEST_POSTGRESQL") != nullptr ? crash::on_postgresql(rounds, seed) : 0;
  int status = 0;
  if (waitpid(sqlite, &status, 0) != sqlite || !WIFEXITED(status) || WEXITSTATUS(status) != 0) ++faults;
  return faults == 0 ? 0 : 1;
}
