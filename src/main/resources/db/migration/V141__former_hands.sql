-- Who had the task when it was done: of two acts at the same moment the slower one hears that it has gone to another.
alter table inbox_note add column had varchar(64);

-- What WeCom keeps no longer is forgotten by its age.
create index wecom_media_by_age on wecom_media (expires_at);
