package qipan.inbox.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.CompletingTasks;
import qipan.inbox.TaskActs;
import qipan.shared.Refusal;
import qipan.shared.web.Problems;

/** One act on many tasks. Each is its own transaction and has its own answer. */
@RestController
class BulkActController {

    private static final int MOST = 200;

    private final TaskActs acts;
    private final CompletingTasks completing;
    private final Problems problems;

    BulkActController(TaskActs acts, CompletingTasks completing, Problems problems) {
        this.acts = acts;
        this.completing = completing;
        this.problems = problems;
    }

    record BulkRequest(
            @Nullable List<String> ids,
            @Nullable String act,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable String opinion) {}

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
        return new Answers(ids.stream().map(id -> answer(id, deed)).toList());
    }

    private interface Deed {
        void on(String id);
    }

    private Deed deed(BulkRequest request) {
        Map<String, @Nullable Object> values = request.values() == null ? Map.of() : request.values();
        return switch (request.act() == null ? "" : request.act()) {
            case "claim" -> acts::claim;
            case "unclaim" -> acts::unclaim;
            case "complete" -> id -> completing.complete(id, values, request.opinion());
            default -> throw Refusal.malformed("inbox.bulk.act", String.valueOf(request.act()));
        };
    }

    private Answer answer(String id, Deed deed) {
        try {
            deed.on(id);
            return new Answer(id, 204, null);
        } catch (Refusal refusal) {
            var problem = problems.of(refusal);
            return new Answer(id, problem.getStatusCode().value(), (ProblemDetail) problem.getBody());
        }
    }
}
