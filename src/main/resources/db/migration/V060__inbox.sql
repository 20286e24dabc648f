-- The inbox: a projection of the fact stream, written in the transaction of the act itself.
-- Everything the list shows lies in one row; no due date is written as the year 9999, so that it sorts last.

create table inbox_task (
    task_id         varchar(64)  not null primary key,
    name            varchar(255) not null,
    name_en         varchar(255) not null,
    element         varchar(255) not null,
    step_code       varchar(64)  not null,
    process         varchar(255) not null,
    process_name    varchar(255) not null,
    process_name_en varchar(255) not null,
    definition      varchar(255) not null,
    process_version int          not null,
    instance        varchar(64)  not null,
    root_instance   varchar(64)  not null,
    business_key    varchar(255) not null,
    campaign        varchar(64),
    campaign_name   varchar(255),
    group_code      varchar(64),
    group_name      varchar(255),
    assignee        varchar(64),
    owner           varchar(64),
    delegated       boolean      not null,
    roles           varchar(500) not null,
    created_at      ${instant}   not null,
    due_at          ${instant}   not null,
    follow_up_at    ${instant},
    priority        int          not null,
    held            boolean      not null
);
create index inbox_task_by_due on inbox_task (due_at, task_id);
create index inbox_task_by_campaign on inbox_task (campaign, due_at, task_id);
create index inbox_task_by_group on inbox_task (campaign, group_code, due_at, task_id);
create index inbox_task_by_step on inbox_task (campaign, step_code, due_at, task_id);
create index inbox_task_by_instance on inbox_task (instance);

-- An open task stands in the queue of its assignee (u:anna) or, while it has none, in one queue for each role that may
-- take it (r:<campaign>:<role>). A person's page is the head of a few queues, whatever else is open.
create table inbox_queue (
    queue   varchar(140) not null,
    due_at  ${instant}   not null,
    task_id varchar(64)  not null,
    primary key (queue, due_at, task_id)
);
create index inbox_queue_by_task on inbox_queue (task_id);

create table inbox_done (
    task_id         varchar(64)  not null primary key,
    name            varchar(255) not null,
    name_en         varchar(255) not null,
    element         varchar(255) not null,
    step_code       varchar(64)  not null,
    process         varchar(255) not null,
    process_name    varchar(255) not null,
    process_name_en varchar(255) not null,
    definition      varchar(255) not null,
    process_version int          not null,
    instance        varchar(64)  not null,
    root_instance   varchar(64)  not null,
    business_key    varchar(255) not null,
    campaign        varchar(64),
    campaign_name   varchar(255),
    group_code      varchar(64),
    group_name      varchar(255),
    assignee        varchar(64),
    owner           varchar(64),
    delegated       boolean      not null,
    roles           varchar(500) not null,
    created_at      ${instant}   not null,
    due_at          ${instant}   not null,
    follow_up_at    ${instant},
    priority        int          not null,
    held            boolean      not null,
    done_at         ${instant}   not null,
    done_by         varchar(64),
    outcome         varchar(16)  not null,
    submitted       longtext
);
create index inbox_done_by_person on inbox_done (done_by, done_at desc, task_id desc);
create index inbox_done_by_campaign on inbox_done (campaign, done_at desc, task_id desc);

-- What people did to a task, comments among it: the task page tells it.
create table inbox_note (
    task_id      varchar(64) not null,
    note_id      varchar(36) not null,
    noted_at     ${instant}  not null,
    actor        varchar(64) not null,
    on_behalf_of varchar(64),
    act          varchar(32) not null,
    detail       longtext,
    primary key (task_id, note_id)
);
