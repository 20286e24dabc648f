-- Legal days of the years that an administrator entered or corrected; the other years come with the program.
create table calendar_year (
    year_no int not null,
    changed_by varchar(64) not null,
    changed_at ${instant} not null,
    constraint calendar_year_pk primary key (year_no)
);

-- The announcement of a year also names days of the December before, so a date may stand under two years.
create table calendar_day (
    year_no int not null,
    day_date date not null,
    day_name varchar(50) not null,
    off_day boolean not null,
    constraint calendar_day_pk primary key (year_no, day_date),
    constraint calendar_day_year_fk foreign key (year_no) references calendar_year (year_no) on delete cascade
);
