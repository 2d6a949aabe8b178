-- The register of published inspections: what the inspectorate has published, known from the day that is known of it.
create table published_inspection (
  id {id},
  subject {text} not null,                    -- pdu, region, national, provider
  unit_id {int} references unit(id),          -- null: a body that is no unit of the organisation, or one that stood before
  name {text} not null,                       -- as published: "West Kent (second inspection)"
  folded {text} not null,
  region {text} not null,
  programme {text} not null,
  published {text} not null,                  -- "2023-06-29", "2023-06", "2023" or empty, as known
  counts_from {int},                          -- null: no date is known, and it is counted in nothing
  listed_from {int} not null,                 -- shown from then on; the same, where a date is known
  fieldwork {text} not null,
  overall {text},
  score {int},
  score_max {int},
  cases_inspected {int},
  people_on_probation {int},
  vacancy_po {int},
  vacancy_pso {int},
  notes {text} not null,
  sources {text} not null,
  recorded_at {int} not null,
  unique (programme, folded)
) {strict};
create index published_inspection_listed on published_inspection(listed_from);

create table published_standard (inspection_id {int} not null references published_inspection(id), standard {text} not null, rating {text} not null, primary key (inspection_id, standard)) {strict};
-- The share of cases that were sufficient: a whole per cent, and the counts behind it where they are known.
create table published_share (inspection_id {int} not null references published_inspection(id), question {text} not null, per_cent {int} not null, sufficient {int}, assessed {int}, primary key (inspection_id, question)) {strict};
