package qipan.inbox;

/** Somebody whom the holder of a task waited for has signed or is no longer asked: pages that show the task look again. */
record TurnCame(String task, String person) {}
