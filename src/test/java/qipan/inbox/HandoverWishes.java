package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qipan.inbox.HandingOver.Wish;
import qipan.inbox.HandoverPreview.InCampaign;
import qipan.inbox.HandoverPreview.Lacking;
import qipan.shared.Refusal;

/**
 * Who may hand over what to whom, and what is shown before. Stands above {@link HandoverEngineTest}, so that one engine and one
 * MySQL serve both.
 */
abstract class HandoverWishes extends HandoverActs {

    @Test
    void thePreviewCountsAndChangesNothing() {
        annas(2);
        var held = run();
        tasks.assign(taskOf(held, LOOK), "anna");
        processes.hold(List.of(held));

        var preview = as("manager", () -> handing.preview("anna", new Wish("bob", null, null)));

        assertThat(preview).isEqualTo(new HandoverPreview(
                3, 1, 1, 0, List.of(new InCampaign(CAMPAIGN, "春季", 3, List.of("main_ip"))), List.of(), List.of()));
        assertThat(of("anna")).isEqualTo(3);
        assertThat(places.moved).isEmpty();
        assertThat(as("manager", () -> handovers.latest("anna"))).isEmpty();
    }

    @Test
    void thePreviewSaysWhatTheSuccessorLacks() {
        annas(2);
        tasks.assign(taskOf(run(), LOOK), "anna");

        var preview = as("manager", () -> handing.preview("anna", new Wish("zoe", null, null)));

        assertThat(preview.lacking()).containsExactly(
                new Lacking(List.of("group_admin", "main_ip"), 1, 0), new Lacking(List.of("main_ip"), 2, 1));
        assertThat(violations(new Wish("zoe", null, "离职"))).containsExactly("to role", "to role");
        assertThat(of("anna")).isEqualTo(3);
    }

    @Test
    void nobodyTakesPartInTwoAtATime() {
        annas(1);
        var id = begin();

        for (var pair : List.of(List.of("anna", "zoe"), List.of("bob", "zoe"), List.of("zoe", "anna"))) {
            var refusal = refusal(pair.get(0), new Wish(pair.get(1), List.of("c3"), "换人"));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.messageKey()).isEqualTo("inbox.handover.atWork");
        }
        workOff(id);
        as("manager", () -> handing.begin("bob", new Wish("zoe", List.of("c3"), "换人")));
    }

    @Test
    void refusesWhoCannotTakeOver() {
        assertThat(violations(new Wish("anna", null, "离职"))).containsExactly("to other");
        assertThat(violations(new Wish("nobody", null, "离职"))).containsExactly("to exists");
        assertThat(violations(new Wish(null, null, "离职"))).containsExactly("to exists");
        assertThat(violations(new Wish("bob", List.of("c9"), "离职"))).containsExactly("campaigns exists");
        assertThat(violations(new Wish("bob", null, " "))).containsExactly("reason required");
        assertThat(violations(new Wish("bob", null, "长".repeat(501)))).containsExactly("reason required");
        assertThat(refusal("stranger", TO_BOB).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(jdbc.sql("select count(*) from handover").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "auditor"})
    void onlyManagersHandOver(String somebody) {
        refused("security.missingRole", () -> as(somebody, () -> handing.begin("anna", TO_BOB)));
        refused("security.missingRole", () -> as(somebody, () -> handing.preview("anna", TO_BOB)));
    }

    private static String rule(qipan.shared.Violation violation) {
        return violation.field() + " " + violation.rule();
    }

    private List<String> violations(Wish wish) {
        var refusal = refusal("anna", wish);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.violations().stream().map(HandoverWishes::rule).toList();
    }

    private Refusal refusal(String person, Wish wish) {
        return catchThrowableOfType(Refusal.class, () -> as("manager", () -> handing.begin(person, wish)));
    }
}
