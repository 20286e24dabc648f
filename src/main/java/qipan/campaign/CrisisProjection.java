package qipan.campaign;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.ProcessEnded;
import qipan.engine.Fact.VariableSet;
import qipan.engine.FactListener;

/** How a crisis stands, from its process: its severity, and that it is closed. */
@Component
class CrisisProjection implements FactListener {

    private final JdbcClient jdbc;

    CrisisProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void on(List<Fact> facts) {
        for (var fact : facts) {
            if (!fact.where().process().startsWith(Crises.PLAYBOOK)) {
                continue;
            }
            if (fact instanceof VariableSet variable && "severity".equals(variable.name()) && variable.value() != null) {
                jdbc.sql("update campaign_crisis set severity = ? where id = ?")
                        .params(variable.value().toString(), fact.where().key().ref())
                        .update();
            } else if (fact instanceof ProcessEnded ended && Crises.PLAYBOOK.equals(fact.where().process())) {
                jdbc.sql("update campaign_crisis set status = ? where id = ?")
                        .params(ended.cancelled() ? "cancelled" : "closed", fact.where().key().ref())
                        .update();
            }
        }
    }
}
