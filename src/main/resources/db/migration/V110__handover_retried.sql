-- Another try at what failed of a handover that is through: of the person's queue it takes only what has failed. The reason of a
-- failure that is to be tried again is empty.
alter table handover add column retried boolean default false not null;
