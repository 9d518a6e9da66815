-- What everybody should know before he writes to a customer; free text, and who wrote it last.
alter table customers
  add column notes text,
  add column noted_by uuid,
  add column noted_at timestamptz;
