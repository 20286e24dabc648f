-- Who has left is asked by each wave: those few, and not all who ever handed over.
create index handover_in_force on handover (released_at, person);
