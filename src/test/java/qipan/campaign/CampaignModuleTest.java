package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.engine.Forms;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** A campaign from its draft to its launch. */
class CampaignModuleTest extends CampaignModule {

    @Test
    void launchesWhatIsComplete() {
        var id = draft("秋季", START, Map.of("main_ip", List.of("anna")));
        importGroups(id, 3);

        var launched = campaigns.launch(id);

        assertThat(launched.status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(launched.processInstance()).isEqualTo(MASTER);
        assertThat(launched.playbookVersion()).isEqualTo(3);
        verify(processes).start("launch", BusinessKey.ofCampaign(id), Map.of(
                "budget", 5L, "campaignId", id, "campaignName", "秋季", "campaignStartDate", "2026-03-09", "groupCount", 3L,
                "initiator", "manager"));
        assertThat(refusalOf(() -> campaigns.launch(id)).messageKey()).isEqualTo("campaign.alreadyLaunched");
    }

    @Test
    void publishedEndOfTheSaleIsNotMoved() {
        var people = Map.of("main_ip", List.of("anna"));
        var id = campaigns.draft(plan("秋季", "2026-03-20T20:00:00+08:00", people)).id();
        importGroups(id, 1);
        campaigns.launch(id);

        var refusal = refusalOf(() -> campaigns.change(id, plan("秋季", "2026-03-25T20:00:00+08:00", people), null));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.messageKey()).isEqualTo("campaign.published");
        assertThat(campaigns.change(id, plan("秋季", "2026-03-20T20:00:00+08:00", people), null).parameters())
                .containsEntry("saleCloseAt", "2026-03-20T20:00:00+08:00");
    }

    @Test
    void refusesALaunchWithEverythingThatIsMissingAtOnce() {
        given(startForm.check(any(), any(), any(), any())).willReturn(
                new Forms.Checked(Map.of(), List.of(Violation.ofField("budget", "required", "form.required", "预算"))));
        var id = draft("秋季", LocalDate.of(2026, 3, 1), Map.of());

        var refusal = refusalOf(() -> campaigns.launch(id));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.violations()).extracting(Violation::field)
                .containsExactly("roles.main_ip", "groups", "startDate", "budget");
        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.DRAFT);
        verify(processes, never()).start(anyString(), any(), any());
    }

    @Test
    void todayIsNotThePastInShanghai() {
        var id = draft("秋季", LocalDate.of(2026, 3, 2), Map.of("main_ip", List.of("anna")));
        importGroups(id, 1);

        assertThat(campaigns.launch(id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void aDraftNamesKnownRolesAndPeople() {
        var refusal = refusalOf(() -> draft("秋季", START, Map.of("nobody", List.of("anna"), "main_ip", List.of("stranger"))));

        assertThat(refusal.violations()).extracting(it -> it.field() + " " + it.rule())
                .containsExactlyInAnyOrder("roles.nobody known", "roles.main_ip person");
    }

    private static DraftCampaign plan(String name, String closes, Map<String, List<String>> roles) {
        return new DraftCampaign("launch", name, START, Map.of("saleCloseAt", closes), roles, Map.of());
    }
}
