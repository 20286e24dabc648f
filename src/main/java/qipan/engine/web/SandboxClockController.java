package qipan.engine.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.engine.TimeTravel;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Zones;

/** {@code /api/sandbox/clock}: absent outside the profiles in which people rehearse. */
@RestController
@Profile({"demo", "sandbox"})
@RequestMapping("/api/sandbox/clock")
class SandboxClockController {

    private final TimeTravel time;
    private final CurrentActor actor;

    SandboxClockController(TimeTravel time, CurrentActor actor) {
        this.time = time;
        this.actor = actor;
    }

    /** @param untilWork stop as soon as somebody has got a new task */
    record MoveRequest(@Nullable String advance, @Nullable OffsetDateTime to, @Nullable Boolean untilWork) {}

    record ClockView(ZonedDateTime now) {}

    @GetMapping
    ClockView read() {
        return new ClockView(time.now().atZone(Zones.SHANGHAI));
    }

    @PostMapping
    ClockView move(@RequestBody MoveRequest request) {
        actor.get().require(Role.MANAGER, Role.ADMIN);
        if (Boolean.TRUE.equals(request.untilWork())) {
            time.advanceToWork(target(request));
        } else {
            time.advanceTo(target(request));
        }
        return read();
    }

    private Instant target(MoveRequest request) {
        if (request.to() != null) {
            return request.to().toInstant();
        }
        if (request.advance() == null) {
            throw Refusal.malformed("engine.clock.malformed");
        }
        var now = time.now().atZone(Zones.SHANGHAI);
        try {
            return plus(now, request.advance()).toInstant();
        } catch (DateTimeParseException notAnAmount) {
            throw Refusal.malformed("engine.clock.malformed");
        }
    }

    /** ISO 8601 with days and times, such as {@code P1DT2H}. */
    private static ZonedDateTime plus(ZonedDateTime now, String amount) {
        var split = amount.indexOf('T');
        var days = split < 0 ? amount : amount.substring(0, split);
        var moved = days.equals("P") ? now : now.plus(Period.parse(days));
        return split < 0 ? moved : moved.plus(java.time.Duration.parse("P" + amount.substring(split)));
    }
}
