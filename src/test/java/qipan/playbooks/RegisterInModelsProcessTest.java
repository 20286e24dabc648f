package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.StandInFunctions;

/** Where the register's default leads, and where the campaign's own value leads instead. */
class RegisterInModelsProcessTest extends PlaybookOnTheEngine {

    @Autowired
    StandInFunctions.Parameters parameters;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "ab.alpha,     ,    winner",
        "ab.alpha,     0.01, inconclusive",
        "ab.minGroups, 8,    inconclusive"
    })
    void testIsWonByTheMeasureOfTheCampaign(String parameter, @Nullable Double own, String verdict) {
        set(parameter, own);
        driver.delegates().when("startGroups", step -> step.setVariable("groupRunStartDate", "2030-03-11"));
        driver.delegates().when("compareArms", step -> {
            step.setVariable("armGroups", 5);
            step.setVariable("pValue", 0.04);
            step.setVariable("liftPct", 12d);
        });
        var test = driver.start("ab-test", "spring", Map.of("runMode", "fine"));

        crew.answering("userTask_ab01_designTest", "groupsPerArm", 5, "minLiftPct", 10)
                .playTo(test, "userTask_ab08_interpretResult");

        assertThat(story.valuesOf("abVerdict")).containsExactly(verdict);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "entryRatePct,          ,  true",
        "entryRatePct,          5, false",
        "expectedConversionPct, 1, false"
    })
    void trafficIsEnoughByTheRatesOfTheCampaign(String parameter, @Nullable Double own, boolean enough) {
        set(parameter, own);
        var research = driver.start("user-research-traffic-pool", "spring", Map.of("targetOrders", 100L));
        driver.complete(research, "userTask_ur01_writeOutline", "methods", List.of("survey"));
        driver.complete(research, "userTask_ur02_collectFindings");
        driver.complete(research, "userTask_ur03_drawPortraits");
        driver.complete(research, "userTask_ur04_listPains");
        driver.complete(research, "userTask_ur05_splitPools",
                "pools", List.of(Map.of("channel", "moments", "estReach", 40_000, "unitCost", 1)));

        assertThat(story.valuesOf("trafficEnough")).containsExactly(enough);
    }

    @Test
    void anchorIsComparedOverTheDaysOfTheCampaign() {
        parameters.values.put("priceBaseDays", 30);
        var offer = driver.start("offer-transaction-design", "spring", Map.of());

        crew.playTo(offer, "userTask_od02_setLadder");

        var task = driver.tasks(offer, "userTask_od02_setLadder").get(0);
        assertThat(driver.engine().getTaskService().getVariable(task.getId(), "priceBaseDays")).isEqualTo(30);
    }

    private void set(String parameter, @Nullable Double own) {
        if (own != null) {
            parameters.values.put(parameter, own);
        }
    }
}
