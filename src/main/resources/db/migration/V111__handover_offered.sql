-- Tasks of a handover that went to their roles, because the successor had written what they approve.
alter table handover add column offered int default 0 not null;
