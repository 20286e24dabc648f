-- Who is who in WeCom. Nobody is two people there.
create table wecom_person (
    username varchar(64) not null primary key,
    user_id  varchar(64) not null,
    constraint wecom_person_once unique (user_id)
);

-- One mass send: one call to WeCom, one owner who confirms it there. It is created there in the background; message is what
-- WeCom calls it then. tried_at is when it was asked for last, by which it is looked for when the answer got lost.
create table wecom_send (
    id       varchar(36)  not null primary key,
    campaign varchar(64)  not null,
    owner    varchar(64)  not null,
    sender   varchar(64)  not null,
    content  longtext     not null,
    made_by  varchar(64)  not null,
    made_at  ${instant}   not null,
    state    varchar(12)  not null,
    attempts int          not null,
    next_at  ${instant}   not null,
    tried_at ${instant},
    message  varchar(64)${exact},
    error    varchar(300)
);
create index wecom_send_ripe on wecom_send (state, next_at, id);
create index wecom_send_by_message on wecom_send (message);

-- The groups of a mass send. once is task and group as long as the post is under way or done: it keeps the same post from
-- going out twice, and is emptied when it did not go out.
create table wecom_send_group (
    send       varchar(36) not null,
    group_code varchar(64) not null,
    campaign   varchar(64) not null,
    group_name varchar(120) not null,
    chat_id    varchar(64) not null,
    task_id    varchar(64) not null,
    state      varchar(12) not null,
    made_at    ${instant}  not null,
    sent_at    ${instant},
    once       varchar(130)${exact},
    primary key (send, group_code),
    constraint wecom_send_group_once unique (once)
);
create index wecom_send_group_by_task on wecom_send_group (task_id, group_code, made_at);
create index wecom_send_group_by_chat on wecom_send_group (chat_id, made_at, state);

-- Asking an owner to confirm, and whether WeCom took it.
create table wecom_reminder (
    id       varchar(36) not null primary key,
    send     varchar(36) not null,
    asked_by varchar(64) not null,
    asked_at ${instant}  not null,
    state    varchar(12) not null,
    attempts int         not null,
    next_at  ${instant}  not null,
    error    varchar(300)
);
create index wecom_reminder_ripe on wecom_reminder (state, next_at, id);
create index wecom_reminder_by_send on wecom_reminder (send, asked_at);
