package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qipan.campaign.PlannedPosts.Posts;
import qipan.engine.Decisions;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.engine.StepModel;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.shared.Refusal;

class PlannedPostsTest {

    private final CampaignStore campaigns = mock();
    private final Playbooks playbooks = mock();
    private final Models models = mock();
    private final Decisions decisions = mock();
    private final PlannedPosts planned = new PlannedPosts(campaigns, playbooks, models, decisions);

    @BeforeEach
    void aLaunchWithADailyScript() {
        given(campaigns.find("c1")).willReturn(Optional.of(new Campaign(
                "c1", "春季发售", "launch", null, CampaignStatus.DRAFT, LocalDate.of(2026, 3, 2), Map.of("runMode", "quick"), Map.of(), null, "manager",
                Instant.EPOCH, null, null, 0)));
        given(playbooks.find("launch")).willReturn(Optional.of(new Playbook(
                "launch:1", "launch", 1, "发售", "Launch", "campaign", null, List.of(), List.of(), null, List.of("daily", "sale"), List.of(), List.of(), true,
                List.of(), List.of())));
        given(models.latest("launch")).willReturn(Optional.of(model("launch", step("userTask_brief", null, null))));
        given(models.latest("sale")).willReturn(Optional.of(model("sale", step("userTask_open", "true", "SCR_OPEN"), step("userTask_call", null, "SCR_CALL"))));
    }

    @Test
    void countsEachStepThatPostsAndTheScriptOfTheDaysByItsTable() {
        given(models.latest("daily")).willReturn(Optional.of(model("daily", step("userTask_post", "true", "${slots.script(loopCounter)}"))));
        given(decisions.evaluate(eq("day-script"), any())).willAnswer(asked -> {
            Map<String, Object> inputs = asked.getArgument(1);
            assertThat(inputs).containsEntry("runMode", "quick");
            return Collections.nCopies((int) inputs.get("dayNo") == 5 ? 6 : 3, Map.of());
        });

        assertThat(planned.of("c1")).contains(new Posts(1 + 10 * 3 + 6, 6, 6 * 3 + 6));
    }

    @Test
    void withoutATableThereAreTheStepsOnly() {
        given(models.latest("daily")).willReturn(Optional.of(model("daily", step("userTask_post", "true", "${slots.script(loopCounter)}"))));
        given(decisions.evaluate(any(), any())).willThrow(Refusal.notFound("engine.unknownDecision"));

        assertThat(planned.of("c1")).contains(new Posts(1, 0, 0));
    }

    @Test
    void ofNoCampaignNothingIsPlanned() {
        assertThat(planned.of("c2")).isEmpty();
    }

    private static StepModel step(String element, @Nullable String posting, @Nullable String script) {
        var properties = new LinkedHashMap<String, String>();
        if (posting != null) {
            properties.put("posting", posting);
        }
        if (script != null) {
            properties.put("script", script);
        }
        return new StepModel(element, "userTask", element, null, List.of(), null, null, properties);
    }

    private static ProcessModel model(String key, StepModel... steps) {
        var byId = new LinkedHashMap<String, StepModel>();
        List.of(steps).forEach(step -> byId.put(step.element(), step));
        return new ProcessModel(key + ":1", key, 1, key, null, null, List.of(), "d1", Instant.EPOCH, Map.of(), Set.of(), List.of(), byId);
    }
}
