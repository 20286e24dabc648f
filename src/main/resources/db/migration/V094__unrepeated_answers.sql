-- Answers that a campaign takes once, by their hash. campaign '' is no campaign; giver is the step that gave the answer.
create table inbox_unrepeated (
    campaign varchar(64)  not null,
    field    varchar(255) not null,
    answer   char(64)     not null,
    giver    varchar(400) not null,
    primary key (campaign, field, answer)
);
create index inbox_unrepeated_by_giver on inbox_unrepeated (giver);
