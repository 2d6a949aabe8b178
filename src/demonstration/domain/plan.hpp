// How many of what. At 11,200 people the record is Merseyside's, figure by figure; at any other number the same shares
// are spread over every PDU of the country.
#pragma once
#include "demonstration/domain/world.hpp"

namespace demonstration {

inline constexpr int merseyside_people = 11'200;
inline constexpr std::string_view story_pdu = "N51KNST";
inline constexpr std::string_view story_force = "05";

// Of one PDU and the police force it asks.
struct UnitPlan {
  std::string_view code = {};
  int people = 0;
  int waiting = 0;             // police enquiries waiting to be returned
  int order_ended = 0;         // of these: the order has ended
  int asked_twice = 0;         // of these: the same question is open twice
  int answered_elsewhere = 0;  // of these: answered under another reference
  int came_in = 0;             // asked in the last four weeks
  int returned = 0;            // returned in the last four weeks
  int children = 0;            // children known: of the household or in contact
};

// The plan of a PDU with so many people: the shares of Merseyside.
UnitPlan plan_for(int people);
// Every PDU's plan, in the order of `pdus`. Their people add up to `people`.
std::vector<UnitPlan> plans(std::vector<Pdu> const& pdus, int people);

}  // namespace demonstration
