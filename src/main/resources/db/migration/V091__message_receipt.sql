-- Shops send again what they got no answer to. An order is paid once, and must begin its delivery once.
create table message_receipt (
    message      varchar(120) not null,
    business_key varchar(250) not null,
    at           ${instant}   not null,
    primary key (message, business_key)
);
