-- How often a message asked a customer for what he had told.
alter table ticket_measures add column asked_again integer not null default 0;
