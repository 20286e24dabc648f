package qipan.engine.camunda;

import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.BackgroundWork;

/** Background work as engine jobs without a process instance. */
@Component
class BackgroundJobs implements BackgroundWork {

    private final EngineAccess engine;
    private final JdbcClient jdbc;

    BackgroundJobs(EngineAccess engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public void enqueue(String kind, String payload) {
        engine.execute(command -> {
            var job = new MessageEntity();
            job.setJobHandlerType(BackgroundJobHandler.TYPE);
            job.setJobHandlerConfiguration(new BackgroundJobHandler.Piece(kind, payload));
            job.setExclusive(false);
            // Jobs are acquired by due date: one without would wait for ever. MySQL keeps whole seconds and rounds: one of this very
            // moment would wait up to half a second, and so would each piece of a chain.
            job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.SECONDS)));
            command.getJobManager().send(job);
            return null;
        });
    }

    @Override
    public void again(String kind, String payload) {
        var revived = engine.execute(command -> {
            var stuck = command.getJobManager().findJobsByConfiguration(BackgroundJobHandler.TYPE, stored(kind, payload), null).stream()
                    .filter(job -> job.getRetries() == 0)
                    .toList();
            stuck.forEach(job -> job.setRetries(JobEntity.DEFAULT_RETRIES));
            return !stuck.isEmpty();
        });
        if (!revived) {
            enqueue(kind, payload);
        }
    }

    @Override
    public boolean isStuck(String kind, String payloadStart) {
        return jdbc.sql("select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = ? and HANDLER_CFG_ like ? and RETRIES_ = 0 limit 1")
                .params(BackgroundJobHandler.TYPE, stored(kind, payloadStart) + "%")
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static String stored(String kind, String payload) {
        return new BackgroundJobHandler.Piece(kind, payload).toCanonicalString();
    }
}
