package qipan.inbox;

/** For whom somebody does the tasks now, and which of them. */
record StandIn(String person, Scope scope) {}
