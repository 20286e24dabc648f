package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Tasks;

/** What an approval in a called process sent back more than three times is decided at the top alone, whoever has it reworked. */
class SentBackTooOftenProcessTest extends PlaybookOnTheEngine {

    private static final int ROUNDS = 3;

    @Autowired
    Tasks tasks;

    @BeforeEach
    void prepare() {
        crew.answering("userTask_cf02_chooseLever", "levers", List.of("lottery"), "endAt", "2026-03-30T20:00:00+08:00")
                .answering("userTask_sc01r_reworkCard", "storeStage", "old", "cardType", "unlimited", "price", 800.0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "closing-follow-up, userTask_cf03_approveLever, project_lead",
        "closing-follow-up, userTask_cf03a_approveLottery, legal_compliance",
        "store-card-programme, userTask_sc04_approveFinance, finance",
        "store-card-programme, userTask_sc04l_approveLegal, legal_compliance",
        "store-card-programme, userTask_sc05_approveForStore, project_lead",
        "campaign-retrospective, userTask_rv06_approveFacts, project_lead",
        "campaign-retrospective, userTask_rv06a_approveConsent, legal_compliance",
        "crisis-handling, userTask_ch15a_approveStatementLaw, legal_compliance",
        "crisis-handling, userTask_ch15b_approveStatement, project_lead"
    })
    void isDecidedAtTheTop(String process, String approval, String role) {
        var root = start(process);
        for (var round = 0; round <= ROUNDS; round++) {
            crew.playTo(root, approval);
            assertThat(story.asked(root, approval)).as("round %d", round).containsExactly(role);
            sendBack(root, approval);
        }

        crew.playTo(root, approval);
        assertThat(story.asked(root, approval)).containsExactly("executive_sponsor");
    }

    private void sendBack(ProcessInstance root, String approval) {
        tasks.complete(driver.tasks(root, approval).get(0).getId(), Map.of("decision", "revise", "comment", "还要改"), "chen");
    }

    private ProcessInstance start(String process) {
        return switch (process) {
            case "store-card-programme" ->
                    driver.start(process, "spring", StoreCardProgrammeProcessTest.card("old", "unlimited", 800, false));
            case "crisis-handling" -> CrisisReport.of(driver, "quality-complaint", 12);
            default -> driver.start(process, "spring", Map.of("saleOpenAt", new Date(), "saleCloseAt", new Date()));
        };
    }
}
