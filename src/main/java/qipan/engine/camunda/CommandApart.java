package qipan.engine.camunda;

import org.springframework.stereotype.Component;
import qipan.engine.Apart;

/** As a command of its own: what joins a running command shares its flush. */
@Component
class CommandApart implements Apart {

    private final EngineAccess engine;

    CommandApart(EngineAccess engine) {
        this.engine = engine;
    }

    @Override
    public void run(Runnable work, Runnable then) {
        engine.apart(
                command -> {
                    work.run();
                    return true;
                },
                done -> then.run());
    }
}
