package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.inbox.InboxOnTheEngine.Hosts;

/** An approval whose approver is nobody, wrote it, or has approved before. */
class ApproverPolicyEngineTest extends SigningActs {

    @Autowired
    Hosts hosts;

    @BeforeEach
    void nobody() {
        hosts.named = List.of();
        hosts.ofRole = Map.of();
    }

    @AfterEach
    void leaveNobody() {
        nobody();
    }

    @Test
    void withoutAnApproverItWaitsUnlessThePolicySaysMore() {
        offered("nameEn=Approve");

        assertThat(steps()).containsExactly(APPROVE);
    }

    @Test
    void withoutAnApproverItIsRefused() {
        refused("engine.noApprover", () -> offered("noApprover=refuse"));
    }

    @Test
    void withoutAnApproverItPassesAndSaysSo() {
        offered("noApprover=approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH)))
                .containsEntry("briefDecision", "approve").containsEntry("briefBy", "system").containsEntry("briefComment", "自动通过：没有审批人");
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::element, Act::after)
                .containsExactly(tuple("system", "approve-automatically", APPROVE, Map.of("reason", "自动通过：没有审批人", "approver", "")));
    }

    @Test
    void withoutAnApproverAnotherRoleApproves() {
        hosts.ofRole = Map.of("finance", List.of("zoe"));
        offered("noApprover=finance");

        assertThat(approvers()).containsExactly("zoe");
    }

    @ParameterizedTest
    @CsvSource({"refuse", "approve", "finance"})
    void anApproverWhoIsThereApproves(String policy) {
        hosts.ofRole = Map.of("main_ip", List.of("anna"), "finance", List.of("zoe"));
        offered("noApprover=" + policy);

        assertThat(approvers()).containsExactly("anna");
    }

    @Test
    void anApproverWhoWroteItIsSkipped() {
        hosts.named = List.of("wendy");
        offered("authorIsApprover=skip");

        assertThat(steps()).isEqualTo(List.of(PUBLISH));
        assertThat(told.acts).extracting(Act::after).containsExactly(Map.of("reason", "自动通过：审批人就是提交人", "approver", ""));
    }

    @Test
    void anApproverWhoWroteItApprovesWhereThatIsAllowed() {
        hosts.named = List.of("wendy");
        offered("authorIsApprover=allow");

        decides("wendy", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void anApproverWhoWroteItMayNotElse() {
        hosts.named = List.of("wendy");
        offered("authorIsApprover=superior");

        var task = taskOf(instance, APPROVE);
        assertThat(jdbc.sql("select count(*) from inbox_task where task_id = ? and assignee is null").param(task).query(Long.class).single()).isOne();
    }

    @Test
    void whoHasApprovedBeforePassesTheNextOne() {
        hosts.named = List.of("anna");
        begin(offering("nameEn=Approve").replace("<!--publishing-->", extension("approval=last sameApprover=pass")), Map.of("initiator", "wendy"));

        decides("anna", "approve");

        assertThat(steps()).isEmpty();
        assertThat(told.acts).extracting(Act::action, Act::element, Act::after).contains(
                tuple("approve-automatically", PUBLISH, Map.of("reason", "自动通过：同一人在前面已审批", "approver", "anna")));
    }

    @Test
    void anotherOrWithoutThePolicyTheSameApproves() {
        hosts.named = List.of("anna");
        begin(offering("nameEn=Approve").replace("<!--publishing-->", extension("approval=last sameApprover=pass")), Map.of("initiator", "wendy"));
        hosts.named = List.of("zoe");
        decides("anna", "approve");
        assertThat(steps()).containsExactly(PUBLISH);

        hosts.named = List.of("anna");
        begin(offering("nameEn=Approve").replace("<!--publishing-->", extension("approval=last")), Map.of("initiator", "wendy"));
        decides("anna", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
        as("anna", () -> completing.complete(taskOf(instance, PUBLISH), Map.of(), null));
        assertThat(steps()).isEmpty();
    }

    private void offered(String properties) {
        begin(offering(properties), Map.of("initiator", "wendy"));
    }

    private static String offering(String properties) {
        return model().replace("camunda:assignee=\"${signer}\"", "camunda:candidateGroups=\"main_ip\"")
                .replace("<!--signing-->", properties(properties));
    }

    private static String extension(String properties) {
        return "<bpmn:extensionElements><camunda:properties>" + properties(properties) + "</camunda:properties></bpmn:extensionElements>";
    }
}
