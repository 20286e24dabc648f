-- What one person hands over to another in one act. What is still to do is no list of its own: it is the person's queue.
create table handover (
    id           varchar(36)  not null primary key,
    person       varchar(64)  not null,
    successor    varchar(64)  not null,
    campaigns    longtext,
    reason       varchar(500) not null,
    begun_by     varchar(64)  not null,
    on_behalf_of varchar(64),
    begun_at     ${instant}  not null,
    ended_at     ${instant},
    places       int          not null,
    tasks        int          not null,
    moved        int          not null,
    failed       int          not null
);
create index handover_by_person on handover (person, begun_at, id);

-- Who takes part in a handover that is at work: nobody in two of them, or tasks would go round and round.
create table handover_person (
    username varchar(64) not null primary key,
    handover varchar(36) not null
);

-- Tasks that could not go.
create table handover_failure (
    handover varchar(36)  not null,
    task     varchar(64)  not null,
    reason   varchar(500) not null,
    primary key (handover, task)
);
