-- Acquisition asks for due jobs in the order of their due date.
create index qp_idx_job_due on ACT_RU_JOB (DUEDATE_, SUSPENSION_STATE_);
-- Each completion asks for subtasks; without this it reads every open task.
create index qp_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);

-- How far a rehearsal has moved time, so that a restart goes on where it was.
create table sandbox_clock (
    id            int    not null primary key,
    offset_millis bigint not null
);
