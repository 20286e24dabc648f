package qipan.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.jspecify.annotations.Nullable;
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
        } catch (MismatchingMessageCorrelationException nobody) {
            throw Refusal.conflict("engine.nobodyWaits");
        }
    }

    /**
     * What an act is about is looked for before it: of what is gone the engine says no more than that some value is null, as it
     * says of any fault in a model or in us.
     */
    static <T> T existing(@Nullable T found) {
        if (found == null) {
            throw Refusal.conflict("engine.gone");
        }
        return found;
    }
}
