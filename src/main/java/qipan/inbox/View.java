package qipan.inbox;

/** Which tasks a list shows. */
public enum View {
    /** Assigned to me. */
    MINE,
    /** Unassigned, and mine for the taking. */
    CLAIMABLE,
    /** Both of these in one list. */
    TODO,
    /** Everybody's: all of them for managers and auditors, those of their campaigns for staff. */
    TEAM,
    /** Done by me, the latest first. */
    DONE,
    /** Done by anybody in one campaign, the latest first. */
    TEAM_DONE;

    boolean open() {
        return this != DONE && this != TEAM_DONE;
    }
}
