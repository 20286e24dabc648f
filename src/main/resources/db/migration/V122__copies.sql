-- 抄送: a person is shown a task. One row for each of both, so that nobody gets the same twice; read_at is empty until it was opened.
create table inbox_copy (
    person       varchar(64) not null,
    task_id      varchar(64) not null,
    sent_at      ${instant}  not null,
    sent_by      varchar(64) not null,
    on_behalf_of varchar(64),
    words        varchar(500),
    read_at      ${instant},
    primary key (person, task_id)
);
create index inbox_copy_by_person on inbox_copy (person, sent_at desc, task_id desc);
create index inbox_copy_unread on inbox_copy (person, read_at, sent_at desc, task_id desc);
create index inbox_copy_by_task on inbox_copy (task_id, sent_at);
