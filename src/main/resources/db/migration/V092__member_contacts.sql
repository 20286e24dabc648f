-- How often a member was contacted on the day of contacted_at: more than the campaign allows waits for the next day.
alter table campaign_member add column contacts_that_day int default 0 not null;
