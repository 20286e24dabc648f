package qipan.engine.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes keys from the engine's busiest tables in MySQL that cost at each write and serve nobody: foreign keys, whose rows the
 * engine itself writes and deletes in the right order and which lock the rows they point to, and indexes on tenants, owners
 * and CMMN cases, which are always empty here. See ADR 0011. H2 keeps them: with a foreign key goes its index there.
 */
@Component
class EngineKeys extends MySqlMigration {

    private static final List<String> TABLES =
            List.of("ACT_RU_EXECUTION", "ACT_RU_TASK", "ACT_RU_VARIABLE", "ACT_RU_IDENTITYLINK", "ACT_RU_JOB", "ACT_RU_EVENT_SUBSCR");

    private static final List<String> NEEDLESS = List.of(
            "ACT_RU_EXECUTION ACT_IDX_EXEC_TENANT_ID", "ACT_RU_EXECUTION ACT_FK_EXE_PROCDEF", "ACT_RU_EXECUTION ACT_FK_EXE_PARENT",
            "ACT_RU_TASK ACT_IDX_TASK_LAST_UPDATED", "ACT_RU_TASK ACT_IDX_TASK_OWNER", "ACT_RU_TASK ACT_IDX_TASK_TENANT_ID",
            "ACT_RU_TASK ACT_FK_TASK_PROCDEF", "ACT_RU_TASK ACT_FK_TASK_CASE_EXE", "ACT_RU_TASK ACT_FK_TASK_CASE_DEF",
            "ACT_RU_VARIABLE ACT_IDX_VARIABLE_TASK_ID", "ACT_RU_VARIABLE ACT_IDX_VARIABLE_TENANT_ID", "ACT_RU_VARIABLE ACT_IDX_BATCH_ID",
            "ACT_RU_VARIABLE ACT_FK_VAR_CASE_EXE", "ACT_RU_VARIABLE ACT_FK_VAR_CASE_INST", "ACT_RU_VARIABLE ACT_FK_VAR_BYTEARRAY",
            "ACT_RU_IDENTITYLINK ACT_IDX_ATHRZ_PROCEDEF", "ACT_RU_IDENTITYLINK ACT_IDX_IDENT_LNK_USER",
            "ACT_RU_JOB ACT_IDX_JOB_TENANT_ID", "ACT_RU_JOB ACT_IDX_JOB_ROOT_PROCINST");

    EngineKeys() {
        super("096", "engine keys nobody needs");
    }

    @Override
    void change(Connection connection) throws SQLException {
        for (var table : TABLES) {
            for (var key : names(connection, table, "select constraint_name from information_schema.table_constraints"
                    + " where constraint_type = 'FOREIGN KEY' and table_schema = database() and table_name = ?")) {
                execute(connection, "alter table " + table + " drop foreign key " + key);
            }
        }
        for (var needless : NEEDLESS) {
            var parts = needless.split(" ");
            if (names(connection, parts[0], "select distinct index_name from information_schema.statistics"
                    + " where table_schema = database() and table_name = ?").contains(parts[1])) {
                execute(connection, "drop index " + parts[1] + " on " + parts[0]);
            }
        }
    }
}
