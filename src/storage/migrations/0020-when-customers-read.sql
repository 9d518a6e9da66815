-- In which zone somebody of a customer reads times. Null: nobody has said it, and the workspace's holds.
alter table contacts add column time_zone text;
