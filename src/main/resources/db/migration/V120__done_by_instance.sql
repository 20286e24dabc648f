-- Which steps an instance has passed, and who did them: asked when a task is sent back or taken back.
create index inbox_done_by_instance on inbox_done (instance, done_at);
