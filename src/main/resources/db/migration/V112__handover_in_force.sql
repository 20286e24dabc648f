-- Until then, new tasks that are meant for the person go to the successor (ADR 0013); null: they still do.
alter table handover add column released_at ${instant};
