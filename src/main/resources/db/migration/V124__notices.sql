-- When something is to be said about an open task next: at three quarters of its time, at its end, and some time after. Empty
-- when nothing is. What rests stands apart, so that it is not read over again by each sweep.
alter table inbox_task add column remind_stage varchar(8) default 'DUE' not null;
alter table inbox_task add column remind_at ${instant};
update inbox_task set remind_at = due_at where due_at < '9999-01-01 00:00:00';
create index inbox_task_by_reminder on inbox_task (held, remind_at, task_id);

-- What happened that somebody should hear of, written in the transaction in which it happened and gone when it has become a
-- notice. Nobody waits for a row here: a wave of a thousand tasks for one host is a thousand inserts and no lock.
create table notification_news (
    id       varchar(36)  not null primary key,
    kind     varchar(16)  not null,
    person   varchar(64),
    role_key varchar(64),
    task_id  varchar(64),
    business_key varchar(255) not null,
    actor    varchar(64)  not null,
    words    varchar(500),
    told_at  ${instant}   not null
);

-- What a person is told in the program. Several news of one fold are one notice while it is new and unread.
create table notification (
    id            varchar(36)  not null primary key,
    person        varchar(64)  not null,
    kind          varchar(16)  not null,
    fold          varchar(600)${exact} not null,
    pieces        int          not null,
    campaign      varchar(64),
    campaign_name varchar(255),
    group_name    varchar(255),
    step_code     varchar(64),
    task_id       varchar(64),
    task_name     varchar(255),
    task_name_en  varchar(255),
    due_at        ${instant},
    actor         varchar(64)  not null,
    words         varchar(500),
    made_at       ${instant}   not null,
    read_at       ${instant}
);
create index notification_by_person on notification (person, made_at desc, id desc);
create index notification_unread on notification (person, read_at, made_at desc, id desc);
create index notification_by_age on notification (made_at, id);

-- Who holds the row leads the sweep of its name; the others go on without.
create table notification_lead (
    sweep varchar(16) not null primary key
);
insert into notification_lead (sweep) values ('gather'), ('remind'), ('digest'), ('clean');
