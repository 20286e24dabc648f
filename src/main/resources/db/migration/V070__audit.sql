-- Append-only: rows are inserted in the transaction of what they tell, and never changed.
create table audit_event (
    id               varchar(36)  not null primary key,
    at               ${instant}   not null,
    actor            varchar(64)  not null,
    on_behalf_of     varchar(64),
    action           varchar(40)  not null,
    campaign         varchar(36),
    group_code       varchar(64),
    process          varchar(120),
    process_instance varchar(64),
    step             varchar(120),
    step_name        varchar(200),
    task             varchar(64),
    before_json      longtext,
    after_json       longtext,
    request_id       varchar(64)
);
create index audit_event_by_time on audit_event (at, id);
create index audit_event_by_campaign on audit_event (campaign, at, id);
create index audit_event_by_group on audit_event (campaign, group_code, at, id);
create index audit_event_by_instance on audit_event (process_instance, at, id);
create index audit_event_by_actor on audit_event (actor, at, id);
create index audit_event_by_process on audit_event (process, at, id);

create table audit_process (
    instance       varchar(64)  not null primary key,
    process        varchar(120) not null,
    version        int          not null,
    definition     varchar(160) not null,
    root           varchar(64)  not null,
    parent         varchar(64),
    parent_element varchar(120),
    business_key   varchar(255) not null,
    campaign       varchar(36),
    group_code     varchar(64),
    state          varchar(16)  not null,
    started_at     ${instant}   not null,
    ended_at       ${instant}
);
create index audit_process_by_start on audit_process (started_at, instance);
create index audit_process_by_campaign on audit_process (campaign, group_code, started_at, instance);
create index audit_process_by_process on audit_process (process, started_at, instance);
create index audit_process_by_parent on audit_process (parent);
