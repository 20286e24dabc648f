package qipan.playbook;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** Who published what when. */
@Repository
class PublicationLog {

    private final JdbcClient database;

    PublicationLog(JdbcClient database) {
        this.database = database;
    }

    /** A bundle without changes gives the deployment that was there before: it keeps its first publisher. */
    void add(String deployment, String title, @Nullable String origin, String by, Instant at) {
        if (publishers(List.of(deployment)).isEmpty()) {
            database.sql("""
                    insert into playbook_publication (deployment_id, title, origin, published_by, published_at)
                    values (?, ?, ?, ?, ?)""")
                    .params(deployment, title, origin, by, SqlTime.toSql(at))
                    .update();
        }
    }

    /** Usernames by deployment. */
    Map<String, String> publishers(Collection<String> deployments) {
        var found = new HashMap<String, String>();
        if (!deployments.isEmpty()) {
            database.sql("select deployment_id, published_by from playbook_publication where deployment_id in (:ids)")
                    .param("ids", deployments)
                    .query(row -> {
                        found.put(row.getString(1), row.getString(2));
                    });
        }
        return found;
    }
}
