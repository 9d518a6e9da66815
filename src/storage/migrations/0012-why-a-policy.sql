-- Why a version of the policy was published, in the words of whoever did it; null for those from before it was asked.
alter table policies add column reason text check (length(reason) <= 1000);
