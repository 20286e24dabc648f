package qipan.inbox.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.ChangingComments;
import qipan.inbox.web.TaskActController.CommentRequest;

/** Mending what one said about a task, and taking it back, for some minutes. Sent twice it is done once, as both say what is to be. */
@RestController
@RequestMapping("/api/tasks/{id}/comments/{comment}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class CommentController {

    private final ChangingComments comments;

    CommentController(ChangingComments comments) {
        this.comments = comments;
    }

    @PutMapping
    void change(@PathVariable String id, @PathVariable String comment, @RequestBody CommentRequest request) {
        comments.change(id, comment, request.text(), request.mentions());
    }

    /** 撤回. */
    @DeleteMapping
    void withdraw(@PathVariable String id, @PathVariable String comment) {
        comments.withdraw(id, comment);
    }
}
