-- Questions to experts are counted apart from escalations.
alter table ticket_measures
  add column consults integer not null default 0,
  add column consults_missed integer not null default 0;

alter table texts drop constraint texts_kind_check;
alter table texts add constraint texts_kind_check check (kind in (
  'subject', 'message', 'note', 'answer', 'explanation', 'reason', 'cause', 'workaround', 'findings', 'vendor',
  'decision', 'comment', 'prevention', 'checklist', 'commitment', 'question'));
