-- Who said something about a task mends it or takes it back for some minutes. What it was before is in the audit log (ADR 0025).
alter table inbox_note add column changed_at ${instant};
alter table inbox_note add column withdrawn_at ${instant};
-- Whom the words name no more: they were told once, and are not told again.
alter table inbox_mention add column dropped boolean default false not null;
