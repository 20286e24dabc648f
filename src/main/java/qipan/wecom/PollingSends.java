package qipan.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.Send.State;
import qipan.wecom.WeComApi.Confirmation;
import qipan.wecom.WeComApi.Result;

/** Asks WeCom what became of mass sends: often while they are new, seldom later, until all is known or nobody waits for it any more. */
@Component
class PollingSends {

    private static final int AT_ONCE = 10;

    private final Rounds rounds;
    private final SendStore sends;
    private final SendGroupStore groups;
    private final SendLog log;
    private final Resting resting;
    private final WeComSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PollingSends(
            Rounds rounds,
            SendStore sends,
            SendGroupStore groups,
            SendLog log,
            Resting resting,
            WeComSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rounds = rounds;
        this.sends = sends;
        this.groups = groups;
        this.log = log;
        this.resting = resting;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000)
    void sweep() {
        rounds.run(() -> sends.take(State.CREATED, AT_ONCE, clock.instant(), Rounds.LEASE), this::ask);
    }

    private void ask(WeComApi api, Send send) {
        var message = String.valueOf(send.message());
        var confirmation = api.confirmation(message, send.sender());
        if (!(confirmation instanceof Done<Confirmation> asked)) {
            unanswered(send, confirmation);
        } else if (asked.value() != Confirmation.GIVEN) {
            wait(send, null);
        } else {
            var results = api.results(message, send.sender());
            if (results instanceof Done<List<Result>> told) {
                learn(send, told.value());
            } else {
                unanswered(send, results);
            }
        }
    }

    private void unanswered(Send send, Answer<?> answer) {
        if (answer instanceof TooFast<?> tooFast) {
            resting.begin();
            wait(send, tooFast.reason());
        } else {
            wait(send, answer instanceof Unknown<?> unknown ? unknown.reason() : ((Refused<?>) answer).reason());
        }
    }

    private void learn(Send send, List<Result> results) {
        var byChat = results.stream().collect(Collectors.toMap(Result::chat, Function.identity(), (one, same) -> same));
        transactions.executeWithoutResult(transaction -> {
            var all = groups.of(send.id());
            all.stream()
                    .filter(group -> changed(group, byChat))
                    .collect(Collectors.groupingBy(group -> new Told(byChat.get(group.chat()).state(), byChat.get(group.chat()).at())))
                    .forEach((told, those) -> log.put(send, those, told.state(), told.at(), null));
            var open = all.stream().anyMatch(group -> byChat.containsKey(group.chat())
                    ? byChat.get(group.chat()).state().isOpen() : group.state().isOpen());
            if (open) {
                wait(send, null);
            } else {
                sends.end(send.id(), State.ENDED, null);
            }
        });
    }

    private record Told(GroupState state, @Nullable Instant at) {}

    /** What was sent stays sent. */
    private static boolean changed(SendGroup group, Map<String, Result> results) {
        var result = results.get(group.chat());
        return result != null && result.state() != group.state() && group.state() != GroupState.SENT;
    }

    private void wait(Send send, @Nullable String error) {
        var now = clock.instant();
        if (now.isAfter(send.madeAt().plus(settings.watch()))) {
            sends.end(send.id(), State.ENDED, error);
        } else {
            sends.again(send.id(), State.CREATED, error, now.plus(pause(Duration.between(send.madeAt(), now))), true);
        }
    }

    static Duration pause(Duration age) {
        if (age.toHours() < 1) {
            return Duration.ofMinutes(2);
        }
        return age.toDays() < 1 ? Duration.ofMinutes(10) : Duration.ofHours(1);
    }
}
