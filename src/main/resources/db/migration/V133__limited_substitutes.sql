-- Somebody may do a person's tasks of single processes or roles only. Empty for all, as with campaigns.
alter table substitution add column processes varchar(2000);
alter table substitution add column roles varchar(2000);
