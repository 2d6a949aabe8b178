// The organisation as the builder needs it: where people are put and who holds them.
#pragma once
#include "base/time.hpp"
#include "ledger/scope.hpp"

#include <map>
#include <string>
#include <vector>

namespace demonstration {

using ledger::AccountId;
using ledger::AgencyId;
using ledger::StaffId;
using ledger::UnitId;

struct Area {            // a children's services authority
  std::string code = {};
  std::string name = {};
  std::string force = {};
};

struct Worker {
  StaffId staff = {};
  AccountId account = {};
  std::string name = {};
  std::string grade = {};
  bool away = false;     // on the demonstration's day
  base::Date since = {}; // when she came
  int share = 10;        // of the team's people, in tenths of a full-timer's
};

struct Team {
  UnitId id = {};
  std::int64_t number = 0;
  std::string name = {};
  Worker senior = {};
  std::vector<Worker> practitioners = {};
  std::vector<std::size_t> turns = {};   // whose turn it is to get a person: each practitioner as often as her share
};

struct Pdu {
  UnitId id = {};
  std::string code = {};
  std::string name = {};
  UnitId region = {};
  ledger::Place place = {};
  std::vector<Area> areas = {};
  std::vector<std::string> forces = {};
  Worker head = {};
  Worker deputy = {};
  std::vector<Team> teams = {};
  int people = 0;
};

struct Partner {
  AgencyId id = {};
  std::string code = {};
  std::string name = {};
  std::vector<Worker> staff = {};   // accounts only
  std::map<std::string, int, std::less<>> agreed_days = {};  // clock id → working days
  std::string agreed_from = {};     // ISO day
};

struct World {
  std::vector<Pdu> pdus = {};
  std::map<UnitId, std::string> regions = {};
  std::map<UnitId, Worker> directors = {};                    // of the regions
  std::map<std::string, Area, std::less<>> areas = {};        // every authority, by code
  std::map<std::string, Partner, std::less<>> police = {};    // by force code
  std::map<std::string, Partner, std::less<>> childrens = {}; // by authority code
  UnitId country = {};

  Pdu const* pdu(std::string_view code) const {
    for (auto const& pdu : pdus)
      if (pdu.code == code) return &pdu;
    return nullptr;
  }
};

// Keys of new rows, one counter a table.
class Keys {
 public:
  std::int64_t next(std::string_view table) {
    auto found = last_.find(table);
    if (found == last_.end()) found = last_.emplace(std::string(table), 0).first;
    return ++found->second;
  }
  void begin_after(std::string_view table, std::int64_t last) { last_[std::string(table)] = last; }
  std::int64_t last(std::string_view table) const {
    auto const found = last_.find(table);
    return found == last_.end() ? 0 : found->second;
  }

 private:
  std::map<std::string, std::int64_t, std::less<>> last_ = {};
};

}  // namespace demonstration
