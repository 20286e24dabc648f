package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.Forms.Unrepeated;
import qipan.engine.Tasks;
import qipan.shared.Violation;

/**
 * Answers that a campaign takes once, such as the number of a certificate. The table's key refuses a second one, in the
 * transaction of the act: of two people at the same time the later one waits for the earlier.
 */
@Component
class UnrepeatedAnswers {

    private final JdbcClient jdbc;
    private final Tasks tasks;

    UnrepeatedAnswers(JdbcClient jdbc, Tasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /**
     * Keeps what is given at a step. A step that is done again, after a revision, corrects what it gave before.
     *
     * @return what was given elsewhere in the campaign before
     */
    List<Violation> keep(InboxTask task, @Nullable String form, List<Unrepeated> given) {
        if (given.isEmpty()) {
            return List.of();
        }
        var giver = giver(task);
        jdbc.sql("delete from inbox_unrepeated where giver = ?").param(giver).update();
        var taken = new ArrayList<Violation>();
        for (var answer : given) {
            if (!first(Objects.requireNonNullElse(task.campaign(), ""), form + "/" + column(answer), answer.value(), giver)) {
                taken.add(Violation.ofField(answer.field(), "unique", "form.unique", answer.label(), answer.value()));
            }
        }
        return taken;
    }

    /** The step, and of a step that is done for several things at once this one. */
    private String giver(InboxTask task) {
        return "%s/%s/%s".formatted(task.where().instance(), task.element(), tasks.variables(task.id()).get("loopCounter"));
    }

    /** The rows of a list are one field. */
    private static String column(Unrepeated answer) {
        return answer.field().replaceAll("\\[\\d+]", "");
    }

    private boolean first(String campaign, String field, Object value, String giver) {
        try {
            jdbc.sql("insert into inbox_unrepeated (campaign, field, answer, giver) values (?, ?, ?, ?)")
                    .params(campaign, field, Hash.of(value.toString().strip()), giver)
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }
}
