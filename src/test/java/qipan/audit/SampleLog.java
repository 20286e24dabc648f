package qipan.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import qipan.engine.Fact;
import qipan.engine.Where;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.shared.BusinessKey;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a made-up process and how the log tells them. */
final class SampleLog {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final Where GROUP = new Where("daily", "daily:1", 1, "i1", "i1", BusinessKey.ofGroup("c1", "g1"));

    private SampleLog() {}

    /** What is written of one command in which these facts became true. */
    static List<Entry> tell(Fact... facts) {
        var actor = new Actor("anna", "berta", Set.of(Role.STAFF), "r1");
        return new Telling(actor, JsonMapper.builder().build()).tell(List.of(facts));
    }

    /** The log of several commands, one after the other. */
    @SafeVarargs
    static List<Entry> log(List<Fact>... commands) {
        var log = new ArrayList<Entry>();
        for (var command : commands) {
            log.addAll(tell(command.toArray(Fact[]::new)));
        }
        return log;
    }

    static Fact entered(String passage, String element, String type) {
        return new Fact.StepEntered(NOW, GROUP, passage, element, null, type);
    }

    static Fact left(String passage, String element, String type) {
        return new Fact.StepLeft(NOW, GROUP, passage, element, null, type, false);
    }
}
