-- Pictures and documents of a mass send: ids of files, in their order, between commas.
alter table wecom_send add column files varchar(400);

-- What WeCom calls a content that was uploaded there. It keeps it for three days. One row a content, renewed when it is needed again.
create table wecom_media (
    sha256     varchar(64)           not null primary key,
    media_id   varchar(256)${exact}  not null,
    expires_at ${instant}            not null
);
