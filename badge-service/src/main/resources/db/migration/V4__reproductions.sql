create index submission_of_row on submission (subject, received_at desc, id desc);
