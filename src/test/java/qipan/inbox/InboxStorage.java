package qipan.inbox;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import qipan.campaign.CampaignNames;
import qipan.engine.Models;
import qipan.shared.BusinessKey;
import qipan.shared.Zones;

/** The inbox's tables with all that reads and writes them; models and campaigns are made up. */
@TestConfiguration
@Import({
    TaskTable.class, Audience.class, NamingTasks.class, InboxProjection.class, TaskSearch.class, TaskRows.class,
    TaskNotes.class, Submissions.class
})
class InboxStorage {

    @Bean
    Clock clock() {
        return Clock.fixed(SampleFacts.NOW, Zones.SHANGHAI);
    }

    @Bean
    Models models() {
        var models = mock(Models.class);
        when(models.model(any())).thenReturn(SampleFacts.MODEL);
        when(models.step(any(), any())).thenReturn(SampleFacts.STEP);
        return models;
    }

    @Bean
    CampaignNames campaignNames() {
        return new CampaignNames() {
            @Override
            public Map<String, String> campaigns(Collection<String> ids) {
                return ids.stream().collect(Collectors.toMap(id -> id, id -> "活动" + id));
            }

            @Override
            public Map<BusinessKey, String> groups(Collection<BusinessKey> keys) {
                return keys.stream().collect(Collectors.toMap(key -> key, key -> "群" + key.group()));
            }
        };
    }
}
