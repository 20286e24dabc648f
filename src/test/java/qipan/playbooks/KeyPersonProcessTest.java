package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key person from being found to being paid, and each way it can come to nothing. */
class KeyPersonProcessTest extends PlaybookOnTheEngine {

    private static final String INVITE = "userTask_kp02_invite";
    private static final String SCRIPTS = "userTask_kp03_showScripts";
    private static final String REWARD = "userTask_kp06_proposeReward";
    private static final String SETTLE = "userTask_kp12_settleReward";

    @BeforeEach
    void prepare() {
        crew.answering(INVITE, "accepted", true)
                .answering("userTask_kp05_stateResults", "targetOrders", 10)
                .answering(REWARD, "rewardType", "per-order", "rewardAmount", 100d, "capAmount", 2000d)
                .answering("userTask_kp08_signContract", "signResult", "signed")
                .answering("userTask_kp09_addToTeam", "followUntil", "2020-01-01");
    }

    @Test
    void winsAndSignsAKeyPersonAndStartsTheCooperation() {
        kpis.values.put("orders", 42d);
        var started = Recorded.by(driver, "startPlaybook");
        var engagement = start();
        crew.play(engagement);

        assertThat(story.ending(engagement)).contains("endEvent_kp09z_personEngaged");
        assertThat(story.passed()).containsSubsequence("kp01", "kp02", "kp03", "kp04", "kp05", "kp06", "kp07", "kp08", "kp09",
                "kp09s").doesNotContain("kp07f", "kp07l");
        assertThat(story.numbersOf("dealtCount")).contains(42L);
        assertThat(started.texts("playbook")).containsExactly("key-person-engagement-cooperation");
        assertThat(started.number("capAmount")).isEqualTo(2000);
    }

    @Test
    void followsAndPaysAKeyPerson() {
        crew.answering("userTask_kp11_motivate", "contribution",
                        List.of(Map.of("type", "invite", "count", 5), Map.of("type", "order", "count", 3)))
                .answering(SETTLE, "payable", 300d);
        var cooperation = cooperation("2020-01-01T23:59:00+08:00");
        crew.play(cooperation);

        assertThat(story.ending(cooperation)).contains("endEvent_kp13_personSettled");
        assertThat(story.passed()).containsSubsequence("kp10", "kp11", "kp12");
        assertThat(number("kpInvites")).isEqualTo(5);
        assertThat(number("kpOrders")).isEqualTo(3);
        assertThat(number("rewardCost")).isEqualTo(300);
        assertThat(number("kpEngageRate")).isEqualTo(100);
        assertThat(story.numbersOf("kpOrdersTotal")).contains(3L);
    }

    @Test
    void givesUpAfterTheThirdInvitation() {
        crew = new Crew(driver, models).answering(INVITE, "accepted", false);
        var engagement = start();
        crew.play(engagement);

        assertThat(story.ending(engagement)).contains("endEvent_kp13n_personNotEngaged");
        assertThat(story.times("kp02")).isEqualTo(3);
        assertThat(number("kpEngageRate")).isZero();
    }

    @Test
    void invitesAgainWhenNobodyAnswersOrNobodyComes() {
        var engagement = start();
        crew.playTo(engagement, INVITE);
        driver.fireTimer(engagement, "event_kp02t_noAnswer");
        assertThat(driver.openElements(engagement)).containsExactly(INVITE);
        driver.complete(engagement, INVITE, "accepted", true, "visitAt", "2030-03-10T10:00:00+08:00");
        assertThat(driver.tasks(engagement, SCRIPTS).get(0).getDueDate())
                .isEqualTo(java.util.Date.from(java.time.Instant.parse("2030-03-10T04:00:00Z")));
        driver.fireTimer(engagement, "event_kp03t_noShow");
        assertThat(driver.openElements(engagement)).containsExactly(INVITE);
        driver.complete(engagement, INVITE, "accepted", true, "visitAt", "2030-03-12T10:00:00+08:00");
        driver.complete(engagement, SCRIPTS, "reaction", "warm");

        assertThat(driver.openElements(engagement)).containsExactly("userTask_kp04_explainPolicy");
        assertThat(story.times("kp02")).isEqualTo(3);
    }

    @Test
    void endsUnengagedWhenThePersonRefusesToSign() {
        crew = new Crew(driver, models).answering(INVITE, "accepted", true).answering(REWARD, "capAmount", 1000d)
                .answering("userTask_kp08_signContract", "signResult", "refused");
        var engagement = start();
        crew.play(engagement);

        assertThat(story.ending(engagement)).contains("endEvent_kp13n_personNotEngaged");
    }

    @Test
    void followsEveryWeekUntilTheTimeIsOverAndPaysNoMoreThanTheCap() {
        var cooperation = cooperation("2099-01-01T23:59:00+08:00");
        crew.playTo(cooperation, "userTask_kp11_motivate");
        week(cooperation, 2);
        driver.fireTimer(cooperation, "event_kp10_weekPassed");
        var followUp = driver.tasks(cooperation, "userTask_kp11_motivate").get(0).getProcessInstanceId();
        driver.engine().getRuntimeService().setVariable(followUp, "followUntilAt", "2020-01-01T23:59:00+08:00");
        week(cooperation, 4);
        assertThat(story.numbersOf("kpOrdersTotal")).contains(2L, 6L);

        driver.complete(cooperation, SETTLE, "payable", 2001d);
        assertThat(driver.openElements(cooperation)).containsExactly(SETTLE);
        driver.complete(cooperation, SETTLE, "payable", 2000d);
        driver.runAsync(cooperation);
        assertThat(story.ending(cooperation)).contains("endEvent_kp13_personSettled");
    }

    @Test
    void endsRejectedWhenTheContractIsRejected() {
        crew.answering("userTask_kp07_approveContract", "kpDecision", "reject");
        var engagement = start();
        crew.play(engagement);
        assertThat(story.ending(engagement)).contains("endEvent_kp07x_contractRejected");
    }

    private void week(ProcessInstance engagement, int orders) {
        driver.complete(engagement, "userTask_kp11_motivate", "contribution", List.of(Map.of("type", "order", "count", orders)));
        driver.runAsync(engagement);
    }

    private ProcessInstance cooperation(String followUntil) {
        return driver.start("key-person-engagement-cooperation", "spring/G001/kp1", Map.of("groupId", "G001", "kpId", "kp1",
                "kpName", "李姐", "followUntilAt", followUntil, "capAmount", 2000d));
    }

    private ProcessInstance start() {
        return driver.start("key-person-engagement", "spring/G001", Map.of("groupId", "G001"));
    }

    private double number(String metric) {
        return ((Number) recorded.get(metric)).doubleValue();
    }
}
