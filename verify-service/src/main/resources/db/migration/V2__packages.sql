create table package (
  submission_id text primary key,
  subject text not null,
  external_id text not null,
  partition int not null,
  "offset" bigint not null,
  to_measure boolean not null
);
comment on table package is 'Submissions that came as files: where they stand in the log, which id they claim, whether the worker is to measure them.';
create index package_claiming on package (subject, external_id);
create index package_to_measure on package (partition, "offset") where to_measure;

create table artifact_use (
  sha256 text not null,
  submission_id text not null,
  primary key (sha256, submission_id)
);
comment on table artifact_use is 'Which submissions that were not withdrawn need which file.';
create index artifact_use_of_submission on artifact_use (submission_id);

create table artifact_unneeded (
  sha256 text primary key
);
comment on table artifact_unneeded is 'Files that the worker is to delete.';
