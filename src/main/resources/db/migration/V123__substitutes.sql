-- 代理: who does a person's tasks from one day to another, both included, as people in China count days. Nothing happens on these days:
-- whoever asks for tasks asks first for whom he stands in.
create table substitution (
    id         varchar(36)  not null primary key,
    person     varchar(64)  not null,
    substitute varchar(64)  not null,
    from_day   date         not null,
    until_day  date         not null,
    campaigns  varchar(800),
    reason     varchar(500),
    set_by     varchar(64)  not null,
    set_at     ${instant}   not null,
    ended_at   ${instant}
);
create index substitution_by_substitute on substitution (substitute, until_day);
create index substitution_by_person on substitution (person, until_day);

-- Locked while one of a person's periods is set, so that no two of them come to overlap.
create table substitution_person (
    username varchar(64) not null primary key
);
