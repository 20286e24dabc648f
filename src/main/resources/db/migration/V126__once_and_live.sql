-- What a person did to a task under which key of the client, for a day: when the answer got lost, the same request is answered
-- again and does nothing. content is the hash of what was asked.
create table inbox_intent (
    person  varchar(64) not null,
    intent  char(36)    not null,
    task_id varchar(64) not null,
    content char(64)    not null,
    done_at ${instant}  not null,
    primary key (person, intent, task_id)
);
create index inbox_intent_by_time on inbox_intent (done_at);

-- By this the nodes tell each other in whose lists something changed: a line a second from each at most, kept for minutes.
create table inbox_word (
    id      bigint      not null auto_increment primary key,
    node    char(36)    not null,
    told_at ${instant}  not null,
    changes longtext    not null
);
create index inbox_word_by_time on inbox_word (told_at);
