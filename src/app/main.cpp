// The command line of Full Picture. Each command is one function of src/app.
#include "app/audit_cli.hpp"
#include "app/demo.hpp"
#include "app/import_cli.hpp"
#include "app/organisation_cli.hpp"
#include "spreadsheets/numbers_and_dates.hpp"
#include "spreadsheets/rate.hpp"
#include "spreadsheets/tier.hpp"
#include "spreadsheets/workload.hpp"
#include "app/serve.hpp"
#include "app/user_cli.hpp"
#include "app/workload_cli.hpp"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

namespace {

using Rule = int (*)(std::istream&, std::ostream&, std::ostream&);

int on_file(std::string const& file, Rule rule) {
  if (file == "-") return rule(std::cin, std::cout, std::cerr);
  std::ifstream opened(file, std::ios::binary);
  if (!opened) {
    std::cerr << "cannot read " << file << "\n";
    return 2;
  }
  return rule(opened, std::cout, std::cerr);
}

void add_rules(CLI::App& app, int& status) {
  struct Command {
    char const* name;
    char const* about;
    Rule rule;
  };
  static constexpr std::array commands{
      Command{"pnc", "PNC numbers: id,value to id,valid,canonical", [](auto& in, auto& out, auto& err) { return spreadsheets::rules_pnc(in, out, err); }},
      Command{"cro", "CRO numbers: id,value to id,valid,canonical", spreadsheets::rules_cro},
      Command{"rate", "ratings of inspections: inspection,programme,standard,key_question,sufficient,assessed,rating to inspection,standard,percent,rating,points,discretion",
              [](auto& in, auto& out, auto& err) { return spreadsheets::rules_rate(in, out, err); }},
      Command{"due-dates", "due dates: id,start,days,paused to id,due", spreadsheets::rules_due_dates},
      Command{"tier", "tiers of both models: id,model,… to id,protect,…,tier,provisional,other",
              [](auto& in, auto& out, auto& err) { return spreadsheets::rules_tier(in, out, err); }},
      Command{"workload", "workload: id,function,inputs to id,result", [](auto& in, auto& out, auto& err) { return spreadsheets::rules_workload(in, out, err); }},
  };
  auto* rules = app.add_subcommand("rules", "Try the rules on a spreadsheet")->require_subcommand(1);
  static std::string file;
  for (auto const& command : commands) {
    auto* sub = rules->add_subcommand(command.name, command.about);
    sub->add_option("file", file, "A CSV file, or - for standard input")->required();
    sub->callback([&status, &command] { status = on_file(file, command.rule); });
  }
}

void add_serve(CLI::App& app, int& status) {
  static app::ServeOptions options;
  auto* serve = app.add_subcommand("serve", "Serve the product");
  serve->add_option("--database", options.database, "A file, or postgresql://…")->capture_default_str();
  serve->add_option("--address", options.address)->capture_default_str();
  serve->add_option("--port", options.port)->capture_default_str();
  serve->add_option("--certificate", options.certificate_file, "PEM chain");
  serve->add_option("--key", options.key_file, "PEM key");
  serve->add_flag("--behind-proxy", options.behind_proxy, "Plain HTTP; a proxy does the encryption");
  serve->add_option("--proxy", options.proxies, "Address that the proxy comes from; again for each. Default: this machine");
  serve->add_option("--mail", options.mail.server, "smtps://HOST:465, or smtp://HOST:587 with STARTTLS");
  serve->add_option("--mail-from", options.mail.from, "Sender's address");
  serve->add_option("--mail-credentials", options.mail.credentials_file, "File of two lines, user name and password, that nobody else can read");
  serve->add_option("--mail-authorities", options.mail.authorities_file, "PEM of who certifies the mail server, where it is not the machine's list");
  serve->add_option("--mail-domain", options.mail.own_domains, "Domain of our own people's addresses; again for each");
  serve->add_option("--site", options.mail.site, "https://… that links in messages begin with");
  serve->add_option("--policy", options.policy_folder, "Rules other than the built-in ones");
  serve->callback([&status] { status = app::serve(options); });
}

void add_demo(CLI::App& app, int& status) {
  static app::DemoOptions options;
  auto* demo = app.add_subcommand("demo", "Make and serve the training copy on 127.0.0.1");
  demo->add_option("--data", options.data_folder, "Where its record is kept")->capture_default_str();
  demo->add_option("--database", options.database, "postgresql://… instead of a file");
  demo->add_option("--port", options.port, "0: any free port")->capture_default_str();
  demo->add_option("--people", options.people)->capture_default_str();
  demo->add_option("--seed", options.seed)->capture_default_str();
  demo->callback([&status] { status = app::demo(options); });

  auto* generate = app.add_subcommand("generate", "Fill an empty database with made-up people");
  generate->add_option("--database", options.database, "A file, or postgresql://…")->required();
  generate->add_option("--people", options.people)->capture_default_str()->check(CLI::Range(100, 1'000'000));
  generate->add_option("--seed", options.seed)->capture_default_str();
  generate->callback([&status] { status = app::generate(options.database, options.people, options.seed); });
}

void add_import(CLI::App& app, int& status) {
  static app::ImportFile file;
  auto* import = app.add_subcommand("import", "Bring in another system's export, or published inspections")->require_subcommand(1);
  struct Command {
    char const* name;
    char const* about;
    int (*run)(app::ImportFile const&, std::ostream&, std::ostream&);
  };
  static constexpr std::array commands{Command{"people", "People on probation; the columns are in docs/import-people.md", app::import_people},
                                       Command{"inspections", "Published inspections; the columns are in docs/import-inspections.md", app::import_inspections},
                                       Command{"staff", "A staff list; the columns are in docs/import-staff.md", app::import_staff},
                                       Command{"workforce", "Published staff in post by unit and grade; the columns are in docs/import-workforce.md", app::import_workforce}};
  for (auto const& command : commands) {
    auto* sub = import->add_subcommand(command.name, command.about);
    sub->add_option("file", file.file, "A CSV file, or - for standard input")->required();
    sub->add_option("--database", file.database, "A file, or postgresql://…")->required();
    sub->add_flag("--partial", file.partial, "Import the good rows though others are bad");
    sub->callback([&status, &command] { status = command.run(file, std::cout, std::cerr); });
  }
}

void add_migrate(CLI::App& app, int& status) {
  static std::string database;
  auto* migrate = app.add_subcommand("migrate", "Bring a database to this program's schema");
  migrate->add_option("--database", database, "A file, or postgresql://…")->required();
  migrate->callback([&status] { status = app::migrate(database); });
}

void add_reweigh(CLI::App& app, int& status) {
  static std::string database;
  auto* reweigh = app.add_subcommand("reweigh", "Everybody's tier and workload points anew, by the rules of the day");
  reweigh->add_option("--database", database, "A file, or postgresql://…")->required();
  reweigh->callback([&status] { status = app::reweigh(database, std::cout); });
}

void add_audit(CLI::App& app, int& status) {
  static app::AuditVerifyOptions options;
  static std::string heads, seals;
  auto* audit = app.add_subcommand("audit", "The sealed log")->require_subcommand(1);
  auto* verify = audit->add_subcommand("verify", "Say whether it is whole, or name the first entry that was changed");
  verify->add_option("--database", options.database, "A file, or postgresql://…")->required();
  verify->add_option("--heads", heads, "Signed heads that somebody else kept");
  verify->add_option("--seals", seals, "The folder of its keys and heads, if it is not beside the database");
  verify->callback([&status] {
    options.files = seals.empty() ? app::seal_files_for(options.database) : app::SealFiles{seals};
    options.heads = heads;
    status = app::audit_verify(options, std::cout);
  });
}

void add_users(CLI::App& app, int& status) {
  struct Command {
    char const* name;
    char const* about;
    int (*run)(app::UserOptions const&, std::ostream&);
  };
  static constexpr std::array commands{
      Command{"add", "A new account; prints its one-time password", app::user_add},
      Command{"disable", "Ends its sign-ins at once", app::user_disable},
      Command{"enable", "Lets a disabled account sign in again", app::user_enable},
      Command{"password", "A new one-time password; ends a lock", app::user_password},
      Command{"role", "Gives a role at a place", app::user_role},
  };
  static app::UserOptions options;
  auto* user = app.add_subcommand("user", "Accounts")->require_subcommand(1);
  for (auto const& command : commands) {
    auto* sub = user->add_subcommand(command.name, command.about);
    sub->add_option("name", options.user_name, "The user name")->required();
    sub->add_option("--database", options.database)->required();
    if (command.run == app::user_add) {
      sub->add_option("--full-name", options.full_name)->required();
      sub->add_option("--email", options.email);
    }
    if (command.run == app::user_role) {
      sub->add_option("--role", options.role, "practitioner, spo, pdu_head … administrator")->required();
      sub->add_option("--unit", options.unit, "Code of a region or PDU, or national");
      sub->add_option("--team", options.team, "Name of a team of the unit");
      sub->add_option("--agency", options.agency, "police:05 or childrens:E08000011");
      sub->add_option("--staff", options.staff, "Full name of a member of staff of the unit");
    }
    sub->callback([&status, &command] { status = command.run(options, std::cout); });
  }
}

void add_organisation(CLI::App& app, int& status) {
  static std::string database, folder;
  auto* organisation = app.add_subcommand("organisation", "Regions, units, forces and authorities")->require_subcommand(1);
  auto* load = organisation->add_subcommand("load", "The published organisation into an empty record");
  load->add_option("--database", database)->required();
  load->add_option("--folder", folder, "CSV files instead of the built-in lists");
  load->callback([&status] { status = app::load_organisation(database, folder, std::cout); });
  static std::string file;
  auto* change = organisation->add_subcommand("change", "Split, merge, rename, recode, move or close units; the columns are in docs/organisation-changes.md");
  change->add_option("file", file, "A CSV file")->required();
  change->add_option("--database", database)->required();
  change->callback([&status] { status = app::change_organisation(database, file, std::cout); });
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app{"Full Picture: needed, asked, answered, used"};
  app.require_subcommand(1);
  int status = 0;
  add_serve(app, status);
  add_demo(app, status);
  add_migrate(app, status);
  add_import(app, status);
  add_rules(app, status);
  add_reweigh(app, status);
  add_audit(app, status);
  add_users(app, status);
  add_organisation(app, status);
  CLI11_PARSE(app, argc, argv);
  return status;
} catch (std::exception const& error) {
  std::cerr << error.what() << "\n";
  return 2;
}
