package qipan.engine.camunda;

import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import qipan.engine.Retiming;

/** A time that the engine keeps, and the expression of the model that it came from. */
interface PendingTime {

    Retiming.Kind kind();

    ExecutionEntity execution();

    /** Id of the step. */
    String element();

    String name();

    @Nullable Date due();

    /** What the expression says as of the moment the time was set; null when it says nothing. */
    @Nullable Date ask();

    void move(Date to);
}
