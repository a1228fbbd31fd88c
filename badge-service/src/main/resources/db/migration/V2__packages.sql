alter table standing add column external_id text;
create or replace view public_row as
  select * from standing
  where state = 'published' and (kind <> 'score' or (tier is not null and tier <> 'pending'));
create index standing_external_id on standing (external_id) where state = 'published' and external_id is not null;

create table artifact (
  sha256 text not null,
  submission_id text not null,
  primary key (sha256, submission_id)
);
comment on table artifact is 'Which submissions came with which file.';
