-- What is known of a member over all campaigns: the VIP level last offered, and the role among the distributors.
create table customer (
    member       varchar(64) not null primary key,
    vip_level    varchar(16),
    vip_since    ${instant},
    dist_role    varchar(32)
);
create index campaign_order_by_member on campaign_order (member, pay_status, taken_at);

-- Check-ins of a challenge: one a member a day, however often it is told.
create table campaign_checkin (
    challenge varchar(64) not null,
    checkin_day date      not null,
    member    varchar(64) not null,
    primary key (challenge, checkin_day, member)
);
