comment on table text is
  'What a submitter wrote freely; under the pointer address what stands for the address that a run came from. Gone once it is erased.';
create index text_address on text (text) where pointer = 'address';
