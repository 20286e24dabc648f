create table campaign (
    id               varchar(36)  not null primary key,
    name             varchar(120) not null,
    playbook         varchar(120) not null,
    playbook_version int,
    status           varchar(16)  not null,
    start_date       date         not null,
    parameters       longtext     not null,
    form_values      longtext     not null,
    process_instance varchar(64),
    created_by       varchar(64)  not null,
    created_at       ${instant}  not null,
    launched_at      ${instant},
    ended_at         ${instant},
    revision         int          not null
);
create index campaign_by_created on campaign (created_at, id);
create index campaign_by_status on campaign (status, created_at, id);
create unique index campaign_name on campaign (name);

create table campaign_role (
    campaign varchar(36) not null,
    role_key varchar(64) not null,
    username varchar(64) not null,
    place    int         not null,
    primary key (campaign, role_key, username)
);
create index campaign_role_by_person on campaign_role (username, campaign, role_key);

-- The ledger: one row a group. The row is also the key that keeps a group from being started twice.
create table campaign_group (
    campaign         varchar(36)  not null,
    code             varchar(64)  not null,
    name             varchar(120) not null,
    size             int          not null,
    owner            varchar(64),
    host             varchar(64),
    tags             varchar(400),
    status           varchar(16)  not null,
    wave             int          not null,
    chunk            int          not null,
    variant          varchar(16),
    process_instance varchar(64),
    step             varchar(120),
    step_name        varchar(200),
    started_at       ${instant},
    ended_at         ${instant},
    primary key (campaign, code)
);
create index campaign_group_by_status on campaign_group (campaign, status, code);
create index campaign_group_by_step on campaign_group (campaign, step, code);
create index campaign_group_by_wave on campaign_group (campaign, wave, status, chunk);
create index campaign_group_by_instance on campaign_group (process_instance);

create table campaign_wave (
    campaign   varchar(36) not null,
    wave       int         not null,
    status     varchar(16) not null,
    playbook   varchar(120) not null,
    variables  longtext    not null,
    opened_at  ${instant} not null,
    closed_at  ${instant},
    primary key (campaign, wave)
);
create index campaign_wave_open on campaign_wave (status, campaign, wave);

-- Every root instance that belongs to a campaign: what a hold or a cancel reaches.
create table campaign_instance (
    instance   varchar(64)  not null primary key,
    campaign   varchar(36)  not null,
    group_code varchar(64),
    ref        varchar(120),
    process    varchar(120) not null,
    status     varchar(16)  not null,
    held_since ${instant}
);
create index campaign_instance_by_campaign on campaign_instance (campaign, status, group_code);

create table campaign_hold (
    id          varchar(36)  not null primary key,
    campaign    varchar(36)  not null,
    whole       boolean      not null,
    reason      varchar(500) not null,
    cause       varchar(120),
    held_by     varchar(64)  not null,
    held_at     ${instant}  not null,
    released_at ${instant}
);
create index campaign_hold_active on campaign_hold (campaign, released_at);

create table campaign_hold_instance (
    hold     varchar(36) not null,
    instance varchar(64) not null,
    primary key (hold, instance)
);
create index campaign_hold_of_instance on campaign_hold_instance (instance, hold);

create table campaign_incident (
    id               varchar(64)  not null primary key,
    campaign         varchar(36)  not null,
    group_code       varchar(64),
    process_instance varchar(64)  not null,
    element          varchar(120),
    element_name     varchar(200),
    message          varchar(2000),
    job              varchar(64),
    raised_at        ${instant}  not null
);
create index campaign_incident_by_campaign on campaign_incident (campaign, raised_at, id);

create table campaign_crisis (
    id               varchar(36)  not null primary key,
    campaign         varchar(36)  not null,
    category         varchar(64)  not null,
    summary          varchar(1000) not null,
    groups_json      longtext     not null,
    severity         varchar(8),
    status           varchar(16)  not null,
    reported_by      varchar(64)  not null,
    reported_at      ${instant}  not null,
    process_instance varchar(64)
);
create index campaign_crisis_by_campaign on campaign_crisis (campaign, reported_at, id);
create index campaign_crisis_by_instance on campaign_crisis (process_instance);

-- group_code '' is the campaign as a whole.
create table campaign_kpi (
    campaign     varchar(36)    not null,
    group_code   varchar(64)    not null,
    metric       varchar(64)    not null,
    at           ${instant}    not null,
    metric_value decimal(20, 4) not null,
    source       varchar(64)    not null,
    primary key (campaign, group_code, metric, at)
);
create index campaign_kpi_by_metric on campaign_kpi (campaign, metric, group_code, at);
