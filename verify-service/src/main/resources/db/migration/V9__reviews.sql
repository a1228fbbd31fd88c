-- Feedback is a case as a takedown is. Tables of an earlier release do not know its case: they are filled anew from the log.
truncate cases, ruling, parked, package, artifact_use, artifact_unneeded, external_id_owner, takedown, position, unsent;
drop table remark;

alter table takedown rename to review;
alter table review rename column takedown_id to review_id;
alter table review rename column requested_at to asked_at;
alter table review add column kind text not null;
alter index takedown_pkey rename to review_pkey;
alter index takedown_of_row rename to review_of_row;
comment on table review is 'What people say against rows; granted_by is the first of two reviewers who grant a takedown.';
comment on column review.kind is 'feedback or takedown';
