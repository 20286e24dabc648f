-- Who published which deployment. The models themselves are in the engine's tables.
create table playbook_publication (
    deployment_id varchar(64) not null primary key,
    title varchar(255) not null,
    origin varchar(255),
    published_by varchar(100) not null,
    published_at ${instant} not null
);

-- What this program has shipped so far: a file is published again only when the shipped file changed, so that an edit
-- made here outlives a restart.
create table playbook_shipped_file (
    file_name varchar(200) not null primary key,
    content_hash varchar(64) not null,
    deployment_id varchar(64) not null
);

-- The row that nodes lock so that one of those starting together ships.
create table playbook_shipping (
    id int not null primary key
);
insert into playbook_shipping (id) values (1);
