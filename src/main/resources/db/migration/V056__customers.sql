-- What a campaign knows of single members, from tags and orders. group_code '' is a member of no known group.
create table campaign_member (
    campaign      varchar(36) not null,
    group_code    varchar(64) not null,
    member        varchar(64) not null,
    tag           varchar(64),
    concern       varchar(64),
    stage         varchar(64),
    phone_consent boolean     not null,
    contacted_at  ${instant},
    primary key (campaign, group_code, member)
);

create table campaign_order (
    campaign   varchar(36)    not null,
    order_no   varchar(64)    not null,
    group_code varchar(64)    not null,
    member     varchar(64)    not null,
    sku        varchar(64),
    qty        int            not null,
    price      decimal(20, 4) not null,
    pay_status varchar(32),
    taken_at   ${instant}    not null,
    primary key (campaign, order_no)
);
create index campaign_order_by_group on campaign_order (campaign, group_code, member);

-- What was handed to the world outside (shop, customers, content library), for whoever is connected to fetch.
create table campaign_dispatch (
    id         varchar(36) not null primary key,
    campaign   varchar(36) not null,
    group_code varchar(64) not null,
    kind       varchar(32) not null,
    content    longtext    not null,
    at         ${instant} not null
);
create index campaign_dispatch_by_campaign on campaign_dispatch (campaign, kind, id);

-- What became of a group after its sale: dissolve, long-term, merge-vip.
alter table campaign_group add column future varchar(16);
