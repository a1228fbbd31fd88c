-- A rare runtime of a rare quantisation was looked for among all rows.
drop index standing_quant;
create index standing_quant
  on standing (quant, published_at desc, id, benchmark, model, hardware, runtime, badge, confidence)
  where state = 'published';
