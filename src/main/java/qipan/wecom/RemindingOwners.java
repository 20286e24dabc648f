package qipan.wecom;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.ReminderStore.Reminder;

/** Passes reminders on to WeCom. One without an answer is not repeated: of the three that WeCom allows it may have been one. */
@Component
class RemindingOwners {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingOwners.class);

    private static final int AT_ONCE = 10;
    private static final int MOST_TRIES = 5;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final WeCom weCom;
    private final SendStore sends;
    private final ReminderStore reminders;
    private final Resting resting;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RemindingOwners(
            WeCom weCom, SendStore sends, ReminderStore reminders, Resting resting, PlatformTransactionManager transactions, Clock clock) {
        this.weCom = weCom;
        this.sends = sends;
        this.reminders = reminders;
        this.resting = resting;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000)
    void sweep() {
        weCom.open().filter(api -> !resting.now()).ifPresent(api -> {
            try {
                var ripe = transactions.execute(transaction -> reminders.take(AT_ONCE, clock.instant(), LEASE));
                ripe.stream().takeWhile(one -> !resting.now()).forEach(one -> remind(api, one));
            } catch (RuntimeException failed) {
                LOG.warn("Reminders stopped for now", failed);
            }
        });
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
