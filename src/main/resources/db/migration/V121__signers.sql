-- Whom somebody asked to sign an approval as well: before the asker, or after. What became of it is told by the task.
create table inbox_signer (
    id         varchar(36)  not null primary key,
    -- The task beside which the first of them was asked.
    root       varchar(64)  not null,
    -- The task whose holder asked.
    beside     varchar(64)  not null,
    -- The signer's own; empty until it is the signer's turn.
    task       varchar(64),
    person     varchar(64)  not null,
    turn       varchar(8)   not null,
    reason     varchar(500) not null,
    asked_by   varchar(64)  not null,
    asked_at   ${instant}   not null,
    removed_at ${instant}
);
create index inbox_signer_by_root on inbox_signer (root, asked_at, id);
create index inbox_signer_by_task on inbox_signer (task);
