-- The text of a report and its notice, section by section: the team's working paper.
create table report_section (
  inspection_id {int} not null references inspection(id), section {text} not null, body {text} not null, version {int} not null,
  saved_at {int} not null, saved_by {int} not null, saved_name {text} not null,
  tab {text} not null default '',             -- the page that saved it: repeats of its own saves are not stale
  begun_at {int} not null default 0,          -- since when it has been written without a text kept below
  primary key (inspection_id, section)
) {strict};
create table report_section_past (
  id {id}, inspection_id {int} not null references inspection(id), section {text} not null, body {text} not null, version {int} not null, saved_at {int} not null, saved_name {text} not null
) {strict};
create index report_section_past_inspection on report_section_past(inspection_id, section, version);

-- told, during the factual accuracy check: comments of the service and the answers to them.
create table accuracy_comment (
  id {id}, inspection_id {int} not null references inspection(id), section {text} not null, comment {text} not null, by_account {int} not null, by_name {text} not null, at {int} not null,
  outcome {text} not null default '',         -- accepted, rejected
  reason {text} not null default '', answered_by {int}, answered_name {text} not null default '', answered_at {int}, lock_version {int} not null default 1
) {strict};
create index accuracy_comment_inspection on accuracy_comment(inspection_id, id);

-- What goes out, exactly as it was made: to the service for the accuracy check, to early readers under embargo, to everybody
-- from the minute of release. Never changed: a correction is a further version, with its reason.
create table document (
  id {id}, inspection_id {int} not null references inspection(id), kind {text} not null,   -- report, notice, csv
  version {int} not null, body {bytes} not null, hash {text} not null, reason {text} not null default '', made_at {int} not null, made_by {int} not null, made_name {text} not null,
  unique (inspection_id, kind, version)
) {strict};

-- Counts the changes of what the public door shows, each in its own transaction, so that a server can ask whether a public page it
-- keeps still stands (app/public_pages.hpp). The database counts, so that no statement can forget to.
create table public_state (id {int} primary key check (id = 1), version {int} not null) {strict};
{postgresql}
create function public_state_moves() returns trigger language plpgsql as $$
begin
  insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1;
  return null;
end $$;
create trigger unit_is_public after insert or update or delete on unit for each statement execute function public_state_moves();
create trigger unit_version_is_public after insert or update or delete on unit_version for each statement execute function public_state_moves();
create trigger unit_predecessor_is_public after insert or update or delete on unit_predecessor for each statement execute function public_state_moves();
create trigger earlier_body_is_public after insert or update or delete on earlier_body for each statement execute function public_state_moves();
create trigger earlier_body_area_is_public after insert or update or delete on earlier_body_area for each statement execute function public_state_moves();
create trigger earlier_body_rating_is_public after insert or update or delete on earlier_body_rating for each statement execute function public_state_moves();
create trigger published_inspection_is_public after insert or update or delete on published_inspection for each statement execute function public_state_moves();
create trigger published_standard_is_public after insert or update or delete on published_standard for each statement execute function public_state_moves();
create trigger published_share_is_public after insert or update or delete on published_share for each statement execute function public_state_moves();
create trigger inspection_is_public after insert or update or delete on inspection for each statement execute function public_state_moves();
create trigger release_is_public after insert or update or delete on release for each statement execute function public_state_moves();
create trigger document_is_public after insert or update or delete on document for each statement execute function public_state_moves();
create trigger recommendation_is_public after insert or update or delete on recommendation for each statement execute function public_state_moves();
create trigger recommendation_addressee_is_public after insert or update or delete on recommendation_addressee for each statement execute function public_state_moves();
create trigger recommendation_with_is_public after insert or update or delete on recommendation_with for each statement execute function public_state_moves();
create trigger recommendation_progress_is_public after insert or update or delete on recommendation_progress for each statement execute function public_state_moves();
create trigger plan_action_is_public after insert or update or delete on plan_action for each statement execute function public_state_moves();
create trigger plan_step_is_public after insert or update or delete on plan_step for each statement execute function public_state_moves();
create trigger recommendation_evidence_is_public after insert or update or delete on recommendation_evidence for each statement execute function public_state_moves();
create trigger plan_escalation_is_public after insert or update or delete on plan_escalation for each statement execute function public_state_moves();
{sqlite}
create trigger unit_inserted_in_public after insert on unit begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_updated_in_public after update on unit begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_deleted_in_public after delete on unit begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_version_inserted_in_public after insert on unit_version begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_version_updated_in_public after update on unit_version begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_version_deleted_in_public after delete on unit_version begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_predecessor_inserted_in_public after insert on unit_predecessor begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_predecessor_updated_in_public after update on unit_predecessor begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger unit_predecessor_deleted_in_public after delete on unit_predecessor begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_inserted_in_public after insert on earlier_body begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_updated_in_public after update on earlier_body begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_deleted_in_public after delete on earlier_body begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_area_inserted_in_public after insert on earlier_body_area begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_area_updated_in_public after update on earlier_body_area begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_area_deleted_in_public after delete on earlier_body_area begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_rating_inserted_in_public after insert on earlier_body_rating begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_rating_updated_in_public after update on earlier_body_rating begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger earlier_body_rating_deleted_in_public after delete on earlier_body_rating begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_inspection_inserted_in_public after insert on published_inspection begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_inspection_updated_in_public after update on published_inspection begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_inspection_deleted_in_public after delete on published_inspection begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_standard_inserted_in_public after insert on published_standard begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_standard_updated_in_public after update on published_standard begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_standard_deleted_in_public after delete on published_standard begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_share_inserted_in_public after insert on published_share begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_share_updated_in_public after update on published_share begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger published_share_deleted_in_public after delete on published_share begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger inspection_inserted_in_public after insert on inspection begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger inspection_updated_in_public after update on inspection begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger inspection_deleted_in_public after delete on inspection begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger release_inserted_in_public after insert on release begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger release_updated_in_public after update on release begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger release_deleted_in_public after delete on release begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger document_inserted_in_public after insert on document begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger document_updated_in_public after update on document begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger document_deleted_in_public after delete on document begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_inserted_in_public after insert on recommendation begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_updated_in_public after update on recommendation begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_deleted_in_public after delete on recommendation begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_addressee_inserted_in_public after insert on recommendation_addressee begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_addressee_updated_in_public after update on recommendation_addressee begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_addressee_deleted_in_public after delete on recommendation_addressee begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_with_inserted_in_public after insert on recommendation_with begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_with_updated_in_public after update on recommendation_with begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_with_deleted_in_public after delete on recommendation_with begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_progress_inserted_in_public after insert on recommendation_progress begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_progress_updated_in_public after update on recommendation_progress begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_progress_deleted_in_public after delete on recommendation_progress begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_action_inserted_in_public after insert on plan_action begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_action_updated_in_public after update on plan_action begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_action_deleted_in_public after delete on plan_action begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_step_inserted_in_public after insert on plan_step begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_step_updated_in_public after update on plan_step begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_step_deleted_in_public after delete on plan_step begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_evidence_inserted_in_public after insert on recommendation_evidence begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_evidence_updated_in_public after update on recommendation_evidence begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger recommendation_evidence_deleted_in_public after delete on recommendation_evidence begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_escalation_inserted_in_public after insert on plan_escalation begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_escalation_updated_in_public after update on plan_escalation begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
create trigger plan_escalation_deleted_in_public after delete on plan_escalation begin insert into public_state (id, version) values (1, 1) on conflict (id) do update set version = public_state.version + 1; end;
{both}
