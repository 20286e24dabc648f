package qipan.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.inbox.InboxTask;
import qipan.inbox.KnownTasks;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.Media.Ready;
import qipan.wecom.Send.State;
import qipan.wecom.WeComApi.Confirmation;
import qipan.wecom.WeComApi.Created;

/**
 * Has WeCom make what waits. WeCom takes no key that would keep the same from being made twice: so it is written down before that it
 * is being made, and what then has no answer is looked for among those that WeCom has, before anything is asked again. See ADR 0021.
 */
@Component
class CreatingSends {

    private static final int AT_ONCE = 5;
    private static final int MOST_TRIES = 8;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** By how much clocks may differ, and how long WeCom may take to show what it made. */
    private static final Duration ABOUT = Duration.ofMinutes(5);

    private final Rounds rounds;
    private final SendStore sends;
    private final SendGroupStore groups;
    private final Media media;
    private final KnownTasks tasks;
    private final SendLog log;
    private final Resting resting;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CreatingSends(
            Rounds rounds,
            SendStore sends,
            SendGroupStore groups,
            Media media,
            KnownTasks tasks,
            SendLog log,
            Resting resting,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rounds = rounds;
        this.sends = sends;
        this.groups = groups;
        this.media = media;
        this.tasks = tasks;
        this.log = log;
        this.resting = resting;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        var until = clock.instant().plus(Rounds.LEASE);
        rounds.run(
                () -> sends.takeWaiting(AT_ONCE, clock.instant(), Rounds.LEASE),
                (api, send) -> create(api, send, until),
                send -> waits(send, "waits for its turn"));
        rounds.run(() -> sends.take(State.CREATING, AT_ONCE, clock.instant(), Rounds.LEASE), this::lookFor);
    }

    private void waits(Send send, String reason) {
        sends.again(send.id(), State.WAITING, reason, clock.instant().plus(MINUTE), false);
    }

    /** @param until whose it is till then; later another node may have it in hand */
    private void create(WeComApi api, Send send, Instant until) {
        var to = groups.of(send.id());
        if (isHeld(to)) {
            waits(send, "on hold");
            return;
        }
        var ready = media.ready(api, send.files());
        if (clock.instant().plus(MINUTE).isAfter(until)) {
            // The uploads took too long. What is there now need not be uploaded by whoever takes it next.
            return;
        }
        if (ready instanceof Done<Ready> done) {
            create(api, send, to.stream().map(SendGroup::chat).distinct().toList(), done.value());
        } else {
            notReady(send, ready);
        }
    }

    private void create(WeComApi api, Send send, List<String> chats, Ready ready) {
        var answer = api.create(send.sender(), chats, send.content(), ready.media());
        if (answer instanceof Done<Created> done) {
            created(send, done.value());
        } else if (answer instanceof TooFast<Created>) {
            sends.again(send.id(), State.WAITING, reason(answer), resting.next(send.attempts() + 1), true);
        } else if (answer instanceof Unknown<Created> unknown) {
            sends.again(send.id(), State.CREATING, unknown.reason(), clock.instant().plus(Rounds.LEASE), true);
        } else if (answer instanceof Refused<Created> refused) {
            if (refused.mediaGone() && media.forget(ready)) {
                sends.again(send.id(), State.WAITING, refused.reason(), clock.instant(), true);
            } else {
                fail(send, refused.reason());
            }
        }
    }

    /** Nothing was made: another try does no harm. */
    private void notReady(Send send, Answer<Ready> answer) {
        var tries = send.attempts() + 1;
        if (answer instanceof TooFast<Ready> || answer instanceof Unknown<Ready> && tries < MOST_TRIES) {
            sends.again(send.id(), State.WAITING, reason(answer), resting.next(tries), true);
        } else {
            fail(send, reason(answer));
        }
    }

    /** What was put on hold meanwhile is said by nobody, until it goes on or somebody gives it up. */
    private boolean isHeld(List<SendGroup> to) {
        return tasks.open(to.stream().map(SendGroup::task).collect(Collectors.toSet())).values().stream().anyMatch(InboxTask::held);
    }

    private void created(Send send, Created created) {
        transactions.executeWithoutResult(transaction -> {
            var all = groups.of(send.id());
            var refused = all.stream().filter(group -> created.refused().contains(group.chat())).toList();
            if (refused.size() == all.size()) {
                fail(send, "no chat can be reached");
                return;
            }
            sends.created(send.id(), created.message(), clock.instant().plus(MINUTE));
            log.put(send, refused, GroupState.FAILED, null, "WeCom does not know the chat");
            log.put(send, all.stream().filter(group -> !refused.contains(group)).toList(), GroupState.UNSENT, null, null);
        });
    }

    private void fail(Send send, String reason) {
        transactions.executeWithoutResult(transaction -> {
            sends.end(send.id(), State.FAILED, reason);
            log.put(send, groups.of(send.id()), GroupState.FAILED, null, reason);
        });
    }

    /** Was it made? Whatever of this text is at WeCom, was made about then for this owner and is none of ours yet, is it. */
    private void lookFor(WeComApi api, Send send) {
        var tried = send.tried() == null ? send.madeAt() : send.tried();
        var answer = api.made(send.content(), tried.minus(ABOUT), clock.instant().plus(ABOUT));
        if (!(answer instanceof Done<List<String>> made)) {
            sends.again(send.id(), State.CREATING, reason(answer), resting.next(send.attempts()), true);
            return;
        }
        var known = sends.known(made.value());
        var found = new ArrayList<String>();
        for (var message : made.value().stream().distinct().filter(one -> !known.contains(one)).toList()) {
            var asked = api.confirmation(message, send.sender());
            if (!(asked instanceof Done<Confirmation> done)) {
                sends.again(send.id(), State.CREATING, reason(asked), resting.next(send.attempts()), true);
                return;
            }
            if (done.value() != Confirmation.NOT_ASKED) {
                found.add(message);
            }
        }
        settle(send, found);
    }

    private void settle(Send send, List<String> found) {
        if (found.size() == 1) {
            created(send, new Created(found.get(0), Set.of()));
        } else if (found.size() > 1) {
            sends.end(send.id(), State.UNCLEAR, "several at WeCom: " + found.size());
        } else if (send.attempts() >= MOST_TRIES) {
            fail(send, send.error() == null ? "no answer" : send.error());
        } else {
            sends.again(send.id(), State.WAITING, "not made, tried again", clock.instant(), true);
        }
    }

    private String reason(Answer<?> answer) {
        if (answer instanceof TooFast<?> tooFast) {
            resting.begin();
            return tooFast.reason();
        }
        return answer instanceof Unknown<?> unknown ? unknown.reason() : ((Refused<?>) answer).reason();
    }
}
