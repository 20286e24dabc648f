package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.inbox.TaskDetails.Comment;
import qipan.shared.SqlTime;

/** What was said is mended and taken back. Anna and Bob are main_ip, Zoe and Yan hold nothing in the campaign. */
class ChangingCommentsEngineTest extends InboxActs {

    @Autowired
    ChangingComments changing;

    @Autowired
    Clock clock;

    @Test
    void whoSaidItMendsItAndWhoIsNamedAnewIsTold() {
        var task = taskOf(run(), POST);
        var comment = annaSays(task, "@bob 图在这", "bob");

        as("anna", () -> changing.change(task, comment, " @bob @manager 图在素材库 ", List.of("bob", "manager")));

        assertThat(seenBy("bob", task)).extracting(Comment::text, Comment::mentions, Comment::until)
                .containsExactly(tuple("@bob @manager 图在素材库", List.of("bob", "manager"), null));
        assertThat(seenBy("bob", task)).allMatch(said -> said.changed() != null && said.withdrawn() == null);
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::before, Act::after).containsExactly(tuple("anna", "comment-edit",
                Map.of("text", "@bob 图在这", "mentions", List.of("bob")),
                Map.of("text", "@bob @manager 图在素材库", "mentions", List.of("bob", "manager"))));
        assertThat(told.words).hasSize(2).element(0).isEqualTo(
                new CommentChanged(task, "anna", List.of("bob"), seenBy("bob", task).get(0).at(), "@bob 图在这", "@bob @manager 图在素材库"));
        assertThat(told.words).element(1).isInstanceOfSatisfying(TaskMentioned.class, word ->
                assertThat(word).extracting(TaskMentioned::to, TaskMentioned::words).containsExactly(List.of("manager"), "@bob @manager 图在素材库"));
    }

    @Test
    void whoWasNamedOnceIsNotToldAgain() {
        var task = taskOf(run(), POST);
        var comment = annaSays(task, "@bob 图", "bob");
        as("anna", () -> changing.change(task, comment, "图", null));
        assertThat(seenBy("bob", task)).extracting(Comment::mentions).containsExactly(List.of());

        as("anna", () -> changing.change(task, comment, "@bob 图", List.of("bob")));

        assertThat(seenBy("bob", task)).extracting(Comment::mentions).containsExactly(List.of("bob"));
        assertThat(told.words).isNotEmpty().noneMatch(TaskMentioned.class::isInstance);
    }

    @Test
    void theSameWordsChangeNothing() {
        var task = taskOf(run(), POST);
        var comment = annaSays(task, "@bob 图", "bob");

        as("anna", () -> changing.change(task, comment, "@bob 图", List.of("bob")));

        assertThat(told.acts).isEmpty();
        assertThat(seenBy("anna", task)).extracting(Comment::changed).containsOnlyNulls();
    }

    @Test
    void whoSaidItTakesItBackAndOnlyTheAuditLogKeepsIt() {
        var task = taskOf(run(), POST);
        var comment = annaSays(task, "@bob 密码是…", "bob");

        as("anna", () -> changing.withdraw(task, comment));
        as("anna", () -> changing.withdraw(task, comment));

        assertThat(seenBy("anna", task)).extracting(Comment::actor, Comment::text, Comment::mentions, Comment::until)
                .containsExactly(tuple("anna", "", List.of(), null));
        assertThat(seenBy("anna", task)).allMatch(said -> said.withdrawn() != null);
        assertThat(told.acts).extracting(Act::action, Act::before, Act::after)
                .containsExactly(tuple("comment-withdraw", Map.of("text", "@bob 密码是…", "mentions", List.of("bob")), Map.of()));
        assertThat(told.words).singleElement().isInstanceOfSatisfying(CommentChanged.class, word -> assertThat(word.after()).isNull());
        refused("inbox.comment.withdrawn", () -> as("anna", () -> changing.change(task, comment, "还是说", null)));
    }

    @Test
    void nobodyElseTouchesIt() {
        var task = taskOf(run(), POST);
        var comment = annaSays(task, "图在素材库");

        for (var other : List.of("bob", "manager", "auditor")) {
            refused("inbox.comment.notYours", () -> as(other, () -> changing.change(task, comment, "没有图", null)));
            refused("inbox.comment.notYours", () -> as(other, () -> changing.withdraw(task, comment)));
        }
        refused("inbox.unknownTask", () -> as("yan", () -> changing.withdraw(task, comment)));
        refused("inbox.comment.unknown", () -> as("anna", () -> changing.withdraw(task, "none")));
        refused("inbox.comment.unknown", () -> as("anna", () -> changing.withdraw(taskOf(run(), POST), comment)));
        refused("inbox.mention.unseen", () -> as("anna", () -> changing.change(task, comment, "@yan", List.of("yan"))));
        refused("inbox.comment.length", () -> as("anna", () -> changing.change(task, comment, " ", null)));

        assertThat(seenBy("anna", task)).extracting(Comment::text, Comment::changed).containsExactly(tuple("图在素材库", null));
        assertThat(told.acts).isEmpty();
    }

    @Test
    void afterAQuarterOfAnHourItStands() {
        var task = taskOf(run(), POST);
        var comment = annaSays(task, "图在素材库");
        said(comment, Duration.ofMinutes(14));
        assertThat(seenBy("anna", task)).allMatch(said -> said.until() != null);
        as("anna", () -> changing.change(task, comment, "图在群里", null));

        said(comment, Duration.ofMinutes(15));

        assertThat(seenBy("anna", task)).extracting(Comment::text, Comment::until).containsExactly(tuple("图在群里", null));
        refused("inbox.comment.late", () -> as("anna", () -> changing.change(task, comment, "没有图", null)));
        refused("inbox.comment.late", () -> as("anna", () -> changing.withdraw(task, comment)));
    }

    @Test
    void alsoWhenTheTaskIsDoneByThen() {
        var task = taskOf(run(), POST);
        var comment = annaSays(task, "图在素材库");
        as("anna", () -> completing.complete(task, ANSWERS, null));

        as("anna", () -> changing.change(task, comment, "图在群里", null));

        assertThat(seenBy("anna", task)).extracting(Comment::text).containsExactly("图在群里");
    }

    private String annaSays(String task, String text, String... mentions) {
        as("anna", () -> acts.comment(task, text, List.of(mentions)));
        told.acts.clear();
        told.words.clear();
        return seenBy("anna", task).get(0).id();
    }

    private List<Comment> seenBy(String who, String task) {
        return as(who, () -> details.get(task)).comments();
    }

    private void said(String comment, Duration ago) {
        jdbc.sql("update inbox_note set noted_at = ? where note_id = ?").params(SqlTime.toSql(clock.instant().minus(ago)), comment).update();
    }
}
