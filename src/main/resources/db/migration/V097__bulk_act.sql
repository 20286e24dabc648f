-- What one person does to thousands of groups in one act, worked through in chunks.
create table bulk_act (
    id           varchar(36)  not null primary key,
    campaign     varchar(36)  not null,
    kind         varchar(16)  not null,
    detail       longtext     not null,
    begun_by     varchar(64)  not null,
    on_behalf_of varchar(64),
    begun_at     ${instant}  not null,
    ended_at     ${instant},
    status       varchar(16)  not null,
    total        int          not null,
    done         int          not null,
    failed       int          not null,
    changed      int          not null
);
create index bulk_act_by_campaign on bulk_act (campaign, begun_at, id);
create index bulk_act_open on bulk_act (campaign, status, id);

-- What is still to do, one row an instance: it goes in the transaction that does it. What failed stays with its reason.
create table bulk_act_item (
    act     varchar(36) not null,
    chunk   int         not null,
    item    varchar(64) not null,
    failure varchar(500),
    primary key (act, chunk, item)
);
