-- Where an overdue task stands in its step's policy: how many more times it was reminded of, and when the next time comes. What
-- comes first of that and of telling the superior stands in remind_at, which has the index.
alter table inbox_task add column overdue_round int default 0 not null;
alter table inbox_task add column overdue_at ${instant};
