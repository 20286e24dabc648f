-- Secret addresses at which calendars read a person's deadlines: one each, and of it only a hash, as of any secret.
create table calendar_feed (
    person      varchar(64)         not null primary key,
    secret_hash varchar(64)         not null,
    language    varchar(8)          not null,
    created_at  ${instant}          not null,
    constraint calendar_feed_secret unique (secret_hash)
);
