package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.inbox.InboxOnTheEngine.Hosts;
import qipan.shared.BusinessKey;

/** Of several approvers one is nobody, wrote it, or has approved before; and the same outside campaigns. */
class ApproversOfSeveralEngineTest extends SigningActs {

    private static final String PUBLISHING = "<bpmn:outgoing>flow_7</bpmn:outgoing>";

    @Autowired
    Hosts hosts;

    @AfterEach
    void leaveNobody() {
        hosts.named = List.of();
        hosts.ofRole = Map.of();
    }

    @Test
    void withoutOneOfThemTheStepIsRefused() {
        hosts.ofRole = Map.of("main_ip", List.of("anna"), "finance", List.of());

        refused("engine.noApprover", () -> byRoles(false, "signing=all noApprover=refuse"));
    }

    @ParameterizedTest
    @CsvSource({"all, false", "all, true", "any, false", "percent signingPercent=60, false"})
    void withoutOneOfThemTheOthersDecide(String policy, boolean sequential) {
        hosts.ofRole = Map.of("main_ip", List.of("anna"), "finance", List.of());

        byRoles(sequential, "signing=" + policy + " noApprover=approve");

        assertThat(approvers()).containsExactly("anna");
        decides("anna", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::after)
                .contains(tuple("system", "leave-out-signer", Map.of("reason", "没有审批人", "approver", "")));
    }

    @ParameterizedTest
    @CsvSource({"all, false", "all, true", "any, false"})
    void withoutAnyOfThemItPasses(String policy, boolean sequential) {
        hosts.ofRole = Map.of("main_ip", List.of(), "finance", List.of());

        byRoles(sequential, "signing=" + policy + " noApprover=approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH)))
                .containsEntry("briefDecision", "approve").containsEntry("briefBy", "system").containsEntry("briefComment", "自动通过：没有审批人");
    }

    @Test
    void anotherRoleApprovesInThePlaceOfWhoIsNotThere() {
        hosts.ofRole = Map.of("main_ip", List.of("anna"), "finance", List.of(), "legal", List.of("zoe"));

        byRoles(false, "signing=all noApprover=legal");

        assertThat(approvers()).containsExactly("anna", "zoe");
    }

    @Test
    void whoWroteItIsLeftOut() {
        hosts.ofRole = Map.of("main_ip", List.of("wendy"), "finance", List.of("zoe"));

        byRoles(false, "signing=all authorIsApprover=skip");

        assertThat(approvers()).containsExactly("zoe");
        decides("zoe", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void whoApprovedWithOthersBeforeIsNotAskedAgain() {
        hosts.ofRole = Map.of("main_ip", List.of("anna"), "finance", List.of("zoe"));
        hosts.named = List.of("anna");
        begin(byRolesWritten(false, "signing=all").replace("<!--publishing-->", extension("approval=last sameApprover=pass")), variables());
        hosts.ofRole = Map.of();
        decides("anna", "approve");
        decides("zoe", "approve");

        assertThat(steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"all, false, zoe", "all, true, zoe", "percent signingPercent=50, false, ", "any, false, "})
    void whoApprovedBeforeHasAVoteOfSeveral(String policy, boolean sequential, String left) {
        begin(model().replace("<!--publishing-->", extension("approval=last sameApprover=pass signing=" + policy))
                .replace("\"userTask_xx22_publish\" name=\"发布\" camunda:candidateGroups=\"main_ip\"", "\"userTask_xx22_publish\" name=\"发布\" camunda:assignee=\"${signer}\"")
                .replace(PUBLISHING, PUBLISHING + loop(sequential)), Map.of("people", List.of("anna", "zoe"), "signer", "anna", "initiator", "wendy"));

        decides("anna", "approve");

        var asked = jdbc.sql("select assignee from inbox_task where instance = ? and element = ?").params(instance, PUBLISH).query(String.class).list();
        assertThat(asked).isEqualTo(left == null ? List.of() : List.of(left));
        assertThat(told.acts).extracting(Act::action, Act::after).contains(
                tuple("approve-automatically", Map.of("reason", "自动通过：同一人在前面已审批", "approver", "anna")));
    }

    @Test
    void outsideCampaignsWhoHoldsTheRoleIsAskedAbout() {
        hosts.ofRole = Map.of("main_ip", List.of(), "finance", List.of("zoe"));
        refused("engine.noApprover", () -> standing("noApprover=refuse"));

        standing("noApprover=finance");
        assertThat(approvers()).containsExactly("zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noApprover=approve", "authorIsApprover=skip"})
    void outsideCampaignsItPassesAsInThem(String policy) {
        hosts.ofRole = Map.of("main_ip", policy.startsWith("no") ? List.of() : List.of("wendy"));

        standing(policy);

        assertThat(steps()).containsExactly(PUBLISH);
    }

    private void standing(String properties) {
        begin(model().replace("camunda:assignee=\"${signer}\"", "camunda:candidateGroups=\"main_ip\"").replace("<!--signing-->", properties(properties)),
                new BusinessKey(null, null, "s1"), Map.of("initiator", "wendy"));
    }

    private void byRoles(boolean sequential, String properties) {
        begin(byRolesWritten(sequential, properties), variables());
    }

    private static String byRolesWritten(boolean sequential, String properties) {
        return model().replace("camunda:assignee=\"${signer}\"", "camunda:candidateGroups=\"${signer}\"")
                .replace("<!--signing-->", properties(properties)).replace("<!--loop-->", loop(sequential));
    }

    private static Map<String, Object> variables() {
        return Map.of("people", List.of("main_ip", "finance"), "initiator", "wendy");
    }

    private static String extension(String properties) {
        return "<bpmn:extensionElements><camunda:properties>" + properties(properties) + "</camunda:properties></bpmn:extensionElements>";
    }
}
