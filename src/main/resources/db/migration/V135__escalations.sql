-- Whom it was told that a task is late, or that the program decided on it: they may look at it meanwhile, wherever they work (ADR 0025).
create table inbox_escalation (
    person  varchar(64) not null,
    task_id varchar(64) not null,
    told_at ${instant}  not null,
    primary key (person, task_id)
);
create index inbox_escalation_by_task on inbox_escalation (task_id);
create index inbox_escalation_by_age on inbox_escalation (told_at);
