-- People who can sign in, their rights (roles) and their jobs in campaigns (role keys).
create table account (
    username varchar(64) not null,
    display_name varchar(100) not null,
    password_hash varchar(200) not null,
    password_changed_at ${instant} not null,
    enabled boolean not null,
    created_at ${instant} not null,
    constraint account_pk primary key (username)
);

create table account_role (
    username varchar(64) not null,
    role_word varchar(16) not null,
    constraint account_role_pk primary key (username, role_word),
    constraint account_role_account_fk foreign key (username) references account (username) on delete cascade
);

create table account_role_key (
    username varchar(64) not null,
    role_key varchar(64) not null,
    constraint account_role_key_pk primary key (username, role_key),
    constraint account_role_key_account_fk foreign key (username) references account (username) on delete cascade
);

create index account_role_key_role_key_ix on account_role_key (role_key);

-- Secrets are kept as SHA-256 only: they are long and random, a slow hash would protect nothing more.
create table api_token (
    id varchar(36) not null,
    username varchar(64) not null,
    label varchar(100) not null,
    secret_hash varchar(64) not null,
    scopes varchar(100) not null,
    created_by varchar(64) not null,
    created_at ${instant} not null,
    expires_at ${instant},
    last_used_at ${instant},
    constraint api_token_pk primary key (id),
    constraint api_token_account_fk foreign key (username) references account (username) on delete cascade
);

create unique index api_token_secret_hash_ux on api_token (secret_hash);
create index api_token_username_ix on api_token (username);
