package qipan.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.CompletingTasks;
import qipan.inbox.OneForm;
import qipan.inbox.PassingOn;
import qipan.inbox.TaskActs;
import qipan.shared.Refusal;
import qipan.shared.web.Problems;

/**
 * One act on many tasks. Each is its own transaction and has its own answer: what cannot be done keeps nothing else from being done.
 * Sent again under the same key, with all tasks or some, what is done is answered as before and the rest is tried again.
 */
@RestController
class BulkActController {

    private static final Logger LOG = LoggerFactory.getLogger(BulkActController.class);
    private static final int MOST = 100;

    private final TaskActs acts;
    private final CompletingTasks completing;
    private final PassingOn passing;
    private final OneForm oneForm;
    private final Problems problems;

    BulkActController(TaskActs acts, CompletingTasks completing, PassingOn passing, OneForm oneForm, Problems problems) {
        this.acts = acts;
        this.completing = completing;
        this.passing = passing;
        this.oneForm = oneForm;
        this.problems = problems;
    }

    record BulkRequest(
            @Nullable List<String> ids,
            @Nullable String act,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable String opinion,
            @Nullable String to,
            @Nullable String reason)
            implements IntentContent.Meant {

        Map<String, @Nullable Object> answers() {
            return values == null ? Map.of() : values;
        }

        @Override
        public Object meaning() {
            return new BulkRequest(null, act, values, opinion, to, reason);
        }
    }

    /** @param problem why it was refused, null when it was done */
    record Answer(String id, int status, @Nullable ProblemDetail problem) {}

    record Answers(List<Answer> items) {}

    @PostMapping("/api/tasks/bulk")
    Answers bulk(@RequestBody BulkRequest request) {
        var ids = request.ids() == null ? List.<String>of() : request.ids().stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.malformed("inbox.bulk.size", MOST);
        }
        var deed = deed(request);
        if ("complete".equals(request.act())) {
            oneForm.check(ids, request.answers().entrySet().stream()
                    .filter(answer -> isGiven(answer.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet()));
        }
        return new Answers(ids.stream().map(id -> answer(id, deed)).toList());
    }

    /** A form sends what was left empty, too. */
    private static boolean isGiven(@Nullable Object answer) {
        return answer != null && !answer.toString().isBlank() && !(answer instanceof List<?> list && list.isEmpty());
    }

    private interface Deed {
        void on(String id);
    }

    private Deed deed(BulkRequest request) {
        return switch (request.act() == null ? "" : request.act()) {
            case "claim" -> acts::claim;
            case "unclaim" -> acts::unclaim;
            case "complete" -> id -> completing.complete(id, request.answers(), request.opinion());
            case "transfer" -> id -> passing.transfer(id, request.to(), request.reason());
            default -> throw Refusal.malformed("inbox.bulk.act", String.valueOf(request.act()));
        };
    }

    private Answer answer(String id, Deed deed) {
        try {
            deed.on(id);
            return new Answer(id, 204, null);
        } catch (Refusal refusal) {
            return answer(id, problems.of(refusal));
        } catch (RuntimeException failed) {
            LOG.error("Task {} of many failed", id, failed);
            return answer(id, problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "inbox.bulk.failed"));
        }
    }

    private static Answer answer(String id, ResponseEntity<Object> problem) {
        return new Answer(id, problem.getStatusCode().value(), (ProblemDetail) problem.getBody());
    }
}
