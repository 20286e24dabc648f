package qipan.engine.camunda;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.engine.BackgroundWork.Worker;

/** Hands a piece of background work to its worker. */
@Component
public class BackgroundJobHandler implements JobHandler<BackgroundJobHandler.Piece> {

    static final String TYPE = "qipan-work";

    private final ObjectProvider<Worker> workers;

    BackgroundJobHandler(ObjectProvider<Worker> workers) {
        this.workers = workers;
    }

    /** Stored as {@code kind:payload}. */
    record Piece(String kind, String payload) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return kind + ":" + payload;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Piece piece, @Nullable ExecutionEntity execution, CommandContext command, String tenant) {
        workers.stream()
                .filter(worker -> worker.kind().equals(piece.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No worker for " + piece.kind()))
                .work(piece.payload());
    }

    @Override
    public Piece newConfiguration(String canonical) {
        var split = canonical.indexOf(':');
        return new Piece(canonical.substring(0, split), canonical.substring(split + 1));
    }

    @Override
    public void onDelete(Piece piece, JobEntity job) {
        // nothing was prepared for it
    }
}
