package qipan.wecom;

import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.ReminderStore.Reminder;

/** Passes reminders on to WeCom. One without an answer is not repeated: of the three that WeCom allows it may have been one. */
@Component
class RemindingOwners {

    private static final int AT_ONCE = 10;
    private static final int MOST_TRIES = 5;

    private final Rounds rounds;
    private final SendStore sends;
    private final ReminderStore reminders;
    private final Resting resting;
    private final Clock clock;

    RemindingOwners(Rounds rounds, SendStore sends, ReminderStore reminders, Resting resting, Clock clock) {
        this.rounds = rounds;
        this.sends = sends;
        this.reminders = reminders;
        this.resting = resting;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000)
    void sweep() {
        rounds.run(() -> reminders.take(AT_ONCE, clock.instant(), Rounds.LEASE), this::remind);
    }

    private void remind(WeComApi api, Reminder reminder) {
        var message = sends.of(List.of(reminder.send())).get(0).message();
        var answer = api.remind(String.valueOf(message));
        var now = clock.instant();
        if (answer instanceof Done<String>) {
            reminders.put(reminder.id(), "done", null, now);
        } else if (answer instanceof Refused<String> refused) {
            reminders.put(reminder.id(), "failed", refused.reason(), now);
        } else if (answer instanceof Unknown<String> unknown) {
            reminders.put(reminder.id(), "done", unknown.reason(), now);
        } else if (answer instanceof TooFast<String> tooFast) {
            resting.begin();
            var over = reminder.attempts() + 1 >= MOST_TRIES;
            reminders.put(reminder.id(), over ? "failed" : "waiting", tooFast.reason(), resting.next(reminder.attempts() + 1));
        }
    }
}
