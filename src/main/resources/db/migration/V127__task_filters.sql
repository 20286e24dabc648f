-- Questions to the inbox that people keep, for themselves or, by a manager, for all who hold a role.
create table inbox_filter (
    id          varchar(36)           not null primary key,
    owner       varchar(64)           not null,
    name        varchar(60)           not null,
    shared_with varchar(64)${exact},
    task_view   varchar(16)           not null,
    campaign    varchar(64),
    group_code  varchar(64),
    step_code   varchar(64),
    due         varchar(16),
    q           varchar(100),
    grouping_by varchar(16),
    changed_at  ${instant}            not null
);
create index inbox_filter_by_owner on inbox_filter (owner, name);
create index inbox_filter_by_role on inbox_filter (shared_with, name);
