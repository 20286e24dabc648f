package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped forms suggest and ask by the configuration register, or by the campaign's own value. */
class RegisterInFormsTest {

    @ParameterizedTest(name = "{2} of {1} is {4} by {3}")
    @CsvSource({
        "flash-sale-group-run, fg01-create-group, lifeHours, flashGroup.lifeHours, 48",
        "group-phase-programme, gp01-define-phases, phaseCount, phase.count, 3",
        "group-phase-programme, gp01-define-phases, days, phase.days, 11",
        "checkin-challenge, ck01-set-up-challenge, streak, checkin.firstRewardDays, 3",
        "ab-test, ab01-design-test, minLiftPct, ab.minLift, 10",
        "ab-test, ab01-design-test, groupsPerArm, ab.minGroups, 3"
    })
    void fieldBeginsWithTheDefault(String process, String form, String field, String parameter, int standard) {
        assertThat(suggested(shipped(process, form), field)).containsExactly(standard);
        assertThat(suggested(shipped(process, form).inCampaignWith(Map.of(parameter, 14)), field)).containsExactly(14);
    }

    @Test
    void testNeedsAsManyGroupsAsTheCampaignSays() {
        var design = shipped("ab-test", "ab01-design-test");

        assertThat(design.wrong("groupsPerArm", 2)).contains("groupsPerArm refuseBeyond");
        assertThat(design.wrong("groupsPerArm", 3)).doesNotContain("groupsPerArm refuseBeyond");
        assertThat(design.inCampaignWith(Map.of("ab.minGroups", 5)).wrong("groupsPerArm", 4)).contains("groupsPerArm refuseBeyond");
    }

    @ParameterizedTest
    @CsvSource({"gr05-review-warmup", "gr07-review-trust"})
    void unusualActivityIsExplained(String form) {
        var review = shipped("group-run-11-day", form);

        assertThat(review.wrong("activityRate", 21)).contains("activityNote required");
        assertThat(review.wrong("activityRate", 20)).doesNotContain("activityNote required");
        assertThat(review.inCampaignWith(Map.of("activity.normalCeilingPct", 30)).wrong("activityRate", 21))
                .doesNotContain("activityNote required");
    }

    @Test
    void tooFewFriendsInTheGroupNeedAPlan() {
        var check = shipped("group-building-traffic-map", "tm08-check-connections");

        assertThat(check.wrong("avgFriendsInGroup", 2)).contains("friendsPlan required");
        assertThat(check.wrong("avgFriendsInGroup", 3)).doesNotContain("friendsPlan required");
        assertThat(check.wrong()).doesNotContain("friendsPlan required");
        assertThat(check.inCampaignWith(Map.of("friendsInGroup.target", 2)).wrong("avgFriendsInGroup", 2))
                .doesNotContain("friendsPlan required");
    }

    private static List<Object> suggested(FormTryout form, String field) {
        var found = new ArrayList<Object>();
        collect(form.fill().schema(), field, found);
        return found;
    }

    private static void collect(Map<String, Object> component, String field, List<Object> found) {
        if (field.equals(component.get("key"))) {
            found.add(component.get("defaultValue"));
        }
        FormSchema.components(component).forEach(inner -> collect(inner, field, found));
    }

    private static FormTryout shipped(String process, String form) {
        return FormTryout.of(Path.of("forms", process, form + ".form"));
    }
}
