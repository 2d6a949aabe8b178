#include "workload/pages/allocation_routes.hpp"

#include "workload/pages/allocation_handlers.hpp"

namespace workload::pages {

web::Routes allocation_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  constexpr auto heavy = http::Lane::heavy;
  return {
      {get, "/workforce/allocation", see_workforce, waiting_page, heavy},
      {get, "/workforce/allocation.csv", see_workforce, waiting_csv, heavy},
      {get, "/workforce/allocation/:person", allocate, allocate_page, heavy},
      {post, "/workforce/allocation/:person", allocate, allocate_here, heavy},
      {get, "/workforce/allocation/:person/done", allocate, allocated_page},

      {get, "/workforce/allocation/leaving/:staff", allocate, leaving_page, heavy},
      {post, "/workforce/allocation/leaving/:staff", allocate, change_leaving, heavy},
      {post, "/workforce/allocation/leaving/:staff/proposal", allocate, propose_leaving, heavy},

      {get, "/conflicts-of-interest", read_people, conflicts_page},
      {post, "/conflicts-of-interest", read_people, declare_conflict},
      {post, "/conflicts-of-interest/:conflict/end", allocate, end_conflict_here},

      {get, "/people/:id/allocation", read_people, case_allocation_page},
      {get, "/people/:id/cover", countersign, cover_page},
      {post, "/people/:id/cover", countersign, arrange_cover},
      {post, "/people/:id/co-working", allocate, start_co_working},
      {post, "/people/:id/co-working/:part/end", allocate, end_co_working_here},
      {get, "/handovers", read_people, handovers_page},
      {get, "/people/:id/handovers/:handover", read_people, handover_page},
      {post, "/people/:id/handovers/:handover", write_people, write_handover_here},
      {post, "/people/:id/handovers/:handover/read", write_people, acknowledge_handover_here},
  };
}

}  // namespace workload::pages
