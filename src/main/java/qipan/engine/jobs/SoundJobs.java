package qipan.engine.jobs;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Jobs that have no incident. */
final class SoundJobs {

    private SoundJobs() {}

    /** An incident names its job; the engine asks for it at each job that succeeds. */
    static Set<String> among(CommandContext command, Set<String> jobs) {
        if (jobs.isEmpty()) {
            return Set.of();
        }
        var sound = new TreeSet<>(jobs);
        var sql = "select CONFIGURATION_ from ACT_RU_INCIDENT where CONFIGURATION_ in ("
                + String.join(", ", Collections.nCopies(jobs.size(), "?")) + ")";
        try (var question = command.getDbSqlSession().getSqlSession().getConnection().prepareStatement(sql)) {
            var place = 1;
            for (var job : jobs) {
                question.setString(place++, job);
            }
            try (var answer = question.executeQuery()) {
                while (answer.next()) {
                    sound.remove(answer.getString(1));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return sound;
    }
}
