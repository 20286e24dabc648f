package qipan.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import qipan.shared.Refusal;

/** What the engine throws when the state of things forbids an act, as refusals that people understand. */
final class EngineErrors {

    private EngineErrors() {}

    static void refusing(Runnable act) {
        refusing(() -> {
            act.run();
            return null;
        });
    }

    static <T> T refusing(Supplier<T> act) {
        try {
            return act.get();
        } catch (OptimisticLockingException | org.camunda.bpm.engine.TaskAlreadyClaimedException changed) {
            throw Refusal.conflict("engine.changedMeanwhile");
        } catch (SuspendedEntityInteractionException held) {
            throw Refusal.conflict("engine.held");
        } catch (NullValueException gone) {
            throw Refusal.conflict("engine.gone");
        } catch (MismatchingMessageCorrelationException nobody) {
            throw Refusal.conflict("engine.nobodyWaits");
        }
    }

    static TaskEntity existing(@org.jspecify.annotations.Nullable TaskEntity task) {
        if (task == null) {
            throw Refusal.conflict("engine.gone");
        }
        return task;
    }
}
