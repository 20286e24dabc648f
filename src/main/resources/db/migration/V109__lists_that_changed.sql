-- By this the nodes tell each other in whose lists something changed: a line a second from each at most, kept for minutes.
create table inbox_word (
    id      bigint      not null auto_increment primary key,
    node    char(36)    not null,
    told_at ${instant}  not null,
    changes longtext    not null
);
create index inbox_word_by_time on inbox_word (told_at);
