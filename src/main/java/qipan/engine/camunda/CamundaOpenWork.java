package qipan.engine.camunda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.OpenWork;

/** One query over the engine's task table, by the index on the root instance. */
@Component
class CamundaOpenWork implements OpenWork {

    private final JdbcClient jdbc;

    CamundaOpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<OpenStep>> below(Collection<String> roots) {
        if (roots.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select e.ROOT_PROC_INST_ID_ as root, t.ID_ as task, t.TASK_DEF_KEY_ as element, t.NAME_ as name,
                               t.DUE_DATE_ as due
                          from ACT_RU_EXECUTION e join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
                         where e.ROOT_PROC_INST_ID_ in (:roots)
                         order by t.DUE_DATE_, t.ID_
                        """)
                .param("roots", roots)
                .query(CamundaOpenWork::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(OpenStep::root));
    }

    private static OpenStep step(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due");
        return new OpenStep(
                row.getString("root"),
                row.getString("task"),
                row.getString("element"),
                row.getString("name"),
                due == null ? null : due.toInstant());
    }
}
