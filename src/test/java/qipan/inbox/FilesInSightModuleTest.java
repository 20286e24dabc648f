package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static qipan.inbox.SampleFacts.NOW;
import static qipan.inbox.SampleFacts.created;
import static qipan.inbox.SampleFacts.in;
import static qipan.inbox.SampleFacts.task;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.campaign.CampaignRole;
import qipan.engine.Forms.Attached;
import qipan.engine.Forms.Checked;
import qipan.files.Place;
import qipan.files.PlacesInSight;
import qipan.shared.Violation;

/** Who uses and sees the files of a task. */
class FilesInSightModuleTest extends InboxModule {

    @Autowired
    PlacesInSight sight;

    @Test
    void refusesFilesThatAreNotThePersonsToUse() {
        var photo = new Attached("photo", "照片", "f1", true);
        when(forms.check(any(), any(), any(), any())).thenReturn(new Checked(Map.of(), List.of(), List.of(), List.of(photo)));
        when(files.use(Place.task("t1"), List.of(photo))).thenReturn(List.of(Violation.ofField("photo", "file", "form.file", "照片")));

        assertThatThrownBy(() -> completing.complete("t1", Map.of(), null)).extracting("messageKey").isEqualTo("inbox.answersRefused");

        verify(tasks, never()).complete(any(), any(), any());
    }

    @Test
    void whoSeesATaskSeesItsFilesAndWhoSeesACampaignsWorkThoseOfTheCampaign() {
        assertThat(sight.sees(Place.task("t1"))).isTrue();
        assertThat(sight.sees(Place.task("t2"))).isFalse();
        assertThat(sight.sees(Place.campaign("c1"))).isTrue();
        assertThat(sight.sees(Place.campaign("c2"))).isFalse();
        when(roles.rolesIn("c1", "anna")).thenReturn(List.of(new CampaignRole("c1", "customer")));
        assertThat(sight.sees(Place.task("t1"))).isFalse();
        assertThat(sight.sees(Place.campaign("c1"))).isFalse();
    }

    @Test
    void whoWorksOnTheNextStepSeesWhatTheOneBeforeGave() {
        when(roles.rolesIn("c1", "anna")).thenReturn(List.of(new CampaignRole("c1", "customer")));
        assertThat(sight.sees(Place.task("t1"))).isFalse();

        projection.on(List.of(created(in("c1", "called"), task("t3", "anna", NOW, "main_ip"))));

        assertThat(sight.sees(Place.task("t1"))).isTrue();
    }
}
