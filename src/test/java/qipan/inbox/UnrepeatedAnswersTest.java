package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static qipan.inbox.SampleFacts.NOW;
import static qipan.inbox.SampleFacts.created;
import static qipan.inbox.SampleFacts.in;
import static qipan.inbox.SampleFacts.task;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.engine.Forms.Unrepeated;
import qipan.engine.Tasks;
import qipan.shared.Violation;
import qipan.testing.StorageTest;

@StorageTest
@Import({InboxStorage.class, UnrepeatedAnswers.class})
class UnrepeatedAnswersTest {

    @Autowired
    InboxProjection projection;

    @Autowired
    TaskRows rows;

    @Autowired
    UnrepeatedAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    Tasks tasks;

    @Test
    void otherCampaignsOtherFieldsAndWhatRunsOutsideCountForThemselves() {
        assertThat(kept("g1", "form", "A-1")).isEmpty();

        assertThat(kept("g2", "form", " A-1 ")).containsExactly("certNo");
        assertThat(kept("g2", "other-form", "A-1")).isEmpty();
        assertThat(answers.keep(open("t3", "c2", "g1"), "form", given("A-1"))).isEmpty();
        assertThat(answers.keep(open("t4", null, null), "form", given("A-1"))).isEmpty();
        assertThat(answers.keep(open("t5", null, "x"), "form", given("A-1"))).hasSize(1);
    }

    @Test
    void aStepDoneAgainCorrectsItsAnswer() {
        kept("g1", "form", "A-1");

        assertThat(kept("g1", "form", "A-1")).isEmpty();
        assertThat(kept("g1", "form", "A-2")).isEmpty();
        assertThat(kept("g2", "form", "A-1")).isEmpty();
        assertThat(kept("g3", "form", "A-2")).containsExactly("certNo");
    }

    @Test
    void whoIsAskedSideBySideIsNotOneGiver() {
        when(tasks.variables("t1")).thenReturn(Map.of("loopCounter", 0));
        when(tasks.variables("t2")).thenReturn(Map.of("loopCounter", 1));

        assertThat(answers.keep(open("t1", "c1", "g1"), "form", given("A-1"))).isEmpty();
        assertThat(answers.keep(open("t2", "c1", "g1"), "form", given("A-1"))).hasSize(1);
    }

    @Test
    void theRowsOfAListAreOneField() {
        var cards = List.of(new Unrepeated("cards[0].no", "卡号", 7L), new Unrepeated("cards[1].no", "卡号", 7L));

        assertThat(answers.keep(open("t1", "c1", "g1"), "form", cards))
                .containsExactly(Violation.ofField("cards[1].no", "unique", "form.unique", "卡号", 7L));
    }

    /** Among a million of answers it is one of a key. */
    @Test
    void whatAStepGaveBeforeIsFoundByAnIndex() {
        var plan = jdbc.sql("explain select * from inbox_unrepeated where giver = 'i/e/0'").query(String.class).single();

        assertThat(plan).contains("INBOX_UNREPEATED_BY_GIVER").doesNotContain("tableScan");
    }

    private List<@Nullable String> kept(String group, String form, String... values) {
        return answers.keep(open("t-" + group, "c1", group), form, given(values)).stream().map(Violation::field).toList();
    }

    private static List<Unrepeated> given(String... values) {
        return Arrays.stream(values).map(value -> new Unrepeated("certNo", "证书号", value)).toList();
    }

    private InboxTask open(String id, @Nullable String campaign, @Nullable String group) {
        if (rows.lock(id).isEmpty()) {
            projection.on(List.of(created(in(campaign, group), task(id, null, NOW, "main_ip"))));
        }
        return rows.lock(id).orElseThrow();
    }
}
