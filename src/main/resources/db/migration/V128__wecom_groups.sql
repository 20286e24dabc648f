-- Which chat in WeCom a group is, and what became of the last mass send to it. Empty as long as nobody said so.
alter table campaign_group add column chat_id varchar(64);
alter table campaign_group add column send_state varchar(12);
alter table campaign_group add column send_at ${instant};
