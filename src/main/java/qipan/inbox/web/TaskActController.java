package qipan.inbox.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.CompletingTasks;
import qipan.inbox.CopyTo;
import qipan.inbox.PassingOn;
import qipan.inbox.TaskActs;
import qipan.inbox.TaskMoves;

/** Acting on tasks: each act is a POST to its name and answers nothing when it is done. */
@RestController
@RequestMapping("/api/tasks/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class TaskActController {

    private final TaskActs acts;
    private final CompletingTasks completing;
    private final PassingOn passing;
    private final TaskMoves moves;

    TaskActController(TaskActs acts, CompletingTasks completing, PassingOn passing, TaskMoves moves) {
        this.acts = acts;
        this.completing = completing;
        this.passing = passing;
        this.moves = moves;
    }

    /**
     * @param cc usernames of those who get a copy
     * @param ccRoles role keys, for whoever holds them in the campaign
     */
    record CompleteRequest(
            @Nullable Map<String, @Nullable Object> values,
            @Nullable String opinion,
            @Nullable List<String> cc,
            @Nullable List<String> ccRoles) {
        Map<String, @Nullable Object> answers() {
            return values == null ? Map.of() : values;
        }

        CopyTo copies() {
            return CopyTo.of(cc, ccRoles);
        }
    }

    /** @param mentions usernames of those who are named in the text and are to be told */
    record CommentRequest(@Nullable String text, @Nullable List<String> mentions) {}

    /** @param to element id of the step */
    record MoveRequest(@Nullable String to, @Nullable String reason) {}

    record WithdrawRequest(@Nullable String reason) {}

    record ResolveRequest(@Nullable String opinion) {}

    /** @param to username of the other person */
    record TransferRequest(@Nullable String to, @Nullable String reason) {}

    @PostMapping("/claim")
    void claim(@PathVariable String id) {
        acts.claim(id);
    }

    @PostMapping("/unclaim")
    void unclaim(@PathVariable String id) {
        acts.unclaim(id);
    }

    @PostMapping("/complete")
    void complete(@PathVariable String id, @RequestBody CompleteRequest request) {
        completing.complete(id, request.answers(), request.opinion(), request.copies());
    }

    @PostMapping("/comment")
    void comment(@PathVariable String id, @RequestBody CommentRequest request) {
        acts.comment(id, request.text(), request.mentions());
    }

    @PostMapping("/transfer")
    void transfer(@PathVariable String id, @RequestBody TransferRequest request) {
        passing.transfer(id, request.to(), request.reason());
    }

    /** 委派. */
    @PostMapping("/delegate")
    void delegate(@PathVariable String id, @RequestBody TransferRequest request) {
        passing.delegate(id, request.to(), request.reason());
    }

    /** 归还. */
    @PostMapping("/resolve")
    void giveBack(@PathVariable String id, @RequestBody ResolveRequest request) {
        passing.giveBack(id, request.opinion());
    }

    /** 退回. */
    @PostMapping("/return")
    void sendBack(@PathVariable String id, @RequestBody MoveRequest request) {
        moves.sendBack(id, request.to(), request.reason());
    }

    /** 跳转. */
    @PostMapping("/jump")
    void jump(@PathVariable String id, @RequestBody MoveRequest request) {
        moves.jump(id, request.to(), request.reason());
    }

    /** 撤回. */
    @PostMapping("/withdraw")
    void withdraw(@PathVariable String id, @RequestBody WithdrawRequest request) {
        moves.withdraw(id, request.reason());
    }
}
