-- A campaign's page of processes begins with what nobody called, newest first.
create index audit_process_by_campaign_root on audit_process (campaign, parent, started_at, instance);
