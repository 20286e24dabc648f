-- @: whom somebody named in what was said about a task. Kept as accounts, so that a person may be renamed and text be text.
create table inbox_mention (
    task_id varchar(64) not null,
    note_id varchar(36) not null,
    person  varchar(64) not null,
    primary key (task_id, note_id, person)
);

-- By what group robots ring a person: an id or a number at the vendor, by the robot's name.
alter table notification_preference add column robot_mention longtext;
