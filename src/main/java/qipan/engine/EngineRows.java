package qipan.engine;

import qipan.shared.consistency.Rows;

/** What the engine's tables hold, for those who keep a picture of it: see {@link qipan.shared.consistency}. */
public final class EngineRows {

    /** A process instance is the execution that has no parent; who called it stands in SUPER_EXEC_. */
    private static final String INSTANCES = "select ID_ as id from ACT_RU_EXECUTION where PARENT_ID_ is null";

    public static final Rows OPEN_TASKS = new Rows("engine.rows.tasks", "select ID_ as id from ACT_RU_TASK");

    public static final Rows RUNNING = new Rows("engine.rows.running", INSTANCES);

    /** Those whose key names a campaign: see {@link qipan.shared.BusinessKey}. */
    public static final Rows CAMPAIGN_ROOTS = new Rows("engine.rows.campaignRoots", INSTANCES
            + " and SUPER_EXEC_ is null and BUSINESS_KEY_ <> '' and BUSINESS_KEY_ not like '/%'");

    public static final Rows HISTORY = new Rows("engine.rows.history", "select ID_ as id from ACT_HI_PROCINST");

    private EngineRows() {}
}
