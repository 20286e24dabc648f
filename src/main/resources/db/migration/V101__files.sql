-- Each content lies once in the folder, under this name. The row is what a new upload and a removal wait for.
create table file_content (
    sha256 char(64) not null primary key
);

-- What somebody handed in. used_at is empty until an answer names the file; what stays unused is removed.
create table file_entry (
    id          varchar(36)  not null primary key,
    sha256      char(64)     not null,
    name        varchar(200) not null,
    media_type  varchar(100) not null,
    size_bytes  bigint       not null,
    uploaded_by varchar(64)  not null,
    uploaded_at ${instant}   not null,
    used_at     ${instant}
);
create index file_entry_by_content on file_entry (sha256);
create index file_entry_unused on file_entry (used_at, uploaded_at, id);
create index file_entry_by_person on file_entry (uploaded_by, used_at);

-- Where a file was used: whoever sees the task or campaign may look at it.
create table file_use (
    file  varchar(36) not null,
    kind  varchar(16) not null,
    place varchar(64) not null,
    primary key (file, kind, place)
);
