package qipan.engine.camunda;

import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import qipan.engine.BackgroundWork;

/** Background work as engine jobs without a process instance. */
@Component
class BackgroundJobs implements BackgroundWork {

    private final EngineAccess engine;

    BackgroundJobs(EngineAccess engine) {
        this.engine = engine;
    }

    @Override
    public void enqueue(String kind, String payload) {
        engine.execute(command -> {
            var job = new MessageEntity();
            job.setJobHandlerType(BackgroundJobHandler.TYPE);
            job.setJobHandlerConfiguration(new BackgroundJobHandler.Piece(kind, payload));
            job.setExclusive(false);
            // Jobs are acquired by due date: one without would wait for ever.
            job.setDuedate(ClockUtil.getCurrentTime());
            command.getJobManager().send(job);
            return null;
        });
    }
}
