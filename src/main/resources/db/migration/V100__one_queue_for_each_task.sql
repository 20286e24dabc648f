-- An open task stands in one queue: that of its assignee (u:anna) or, while it has none, that of the roles together that may
-- take it (r:<campaign>:<role>,<role>). A list is then put together and counted without looking for what stands in it twice. The
-- names are compared as they are, letter by letter: a count compares one with each row.
alter table inbox_task add column queue varchar(600)${exact};
update inbox_task set queue = case
    when assignee is not null then concat('u:', assignee)
    when roles <> '' then concat('r:', coalesce(campaign, '-'), ':', roles)
end;
create index inbox_task_by_queue on inbox_task (queue, due_at, task_id);

-- Into which of these queues the holders of a role look, the role named as the queue that it has alone.
create table inbox_audience (
    role_queue varchar(140)${exact} not null,
    queue      varchar(600)${exact} not null,
    primary key (role_queue, queue)
);
insert into inbox_audience (role_queue, queue)
select distinct place.queue, task.queue
  from inbox_queue place join inbox_task task on task.task_id = place.task_id
 where task.assignee is null;

drop table inbox_queue;
