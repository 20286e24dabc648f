-- Notices on their way out of the house: one row a notice, channel and person, whatever is tried how often.
create table notification_delivery (
    id       varchar(36) not null primary key,
    notice   varchar(36) not null,
    channel  varchar(32) not null,
    person   varchar(64) not null,
    kind     varchar(16) not null,
    state    varchar(8)  not null,
    attempts int         not null,
    next_at  ${instant}  not null,
    tried_at ${instant},
    ended_at ${instant},
    error    varchar(300),
    made_at  ${instant}  not null,
    constraint notification_delivery_once unique (notice, channel, person)
);
create index notification_delivery_ripe on notification_delivery (channel, state, next_at, id);
create index notification_delivery_pace on notification_delivery (channel, tried_at);
create index notification_delivery_by_age on notification_delivery (made_at desc, id desc);
create index notification_delivery_by_state on notification_delivery (state, made_at desc, id desc);
create index notification_delivery_by_person on notification_delivery (person, made_at desc, id desc);

-- What a person wishes to hear by which way, and when not. Who never chose has no row.
create table notification_preference (
    person         varchar(64) not null primary key,
    email          varchar(254),
    wants          longtext    not null,
    quiet_from     varchar(5),
    quiet_to       varchar(5),
    digest_at      varchar(5),
    next_digest_at ${instant}
);
create index notification_preference_digest on notification_preference (next_digest_at, person);
