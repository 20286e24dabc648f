package qipan.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import qipan.engine.CampaignParameters;
import qipan.engine.Configuration;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.shared.BusinessKey;

class ApprovalRoundsTest {

    private static final StepModel APPROVE = new StepModel(
            "userTask_lc02_approveBrief", "userTask", null, null, List.of("project_lead"), null, null, Map.of("approval", "brief"));

    @ParameterizedTest(name = "after {0} rounds, at most {1}: {2}")
    @CsvSource({"3,, project_lead", "4,, executive_sponsor", "2, 1, executive_sponsor", "4, 5, project_lead"})
    void whatWentRoundTooOftenGoesToTheTop(long rounds, @Nullable Integer ofCampaign, String role) {
        var approvals = new Approvals(mock(Models.class), configuration(ofCampaign), Clock.systemUTC());

        assertThat(approvals.roles(task(rounds), APPROVE, List.of("project_lead"))).containsExactly(role);
    }

    @SuppressWarnings("unchecked")
    private static Configuration configuration(@Nullable Integer ofCampaign) {
        var parameters = mock(CampaignParameters.class);
        when(parameters.find(any(), any())).thenReturn(Optional.empty());
        when(parameters.find(eq(BusinessKey.ofCampaign("spring")), eq("approval.maxRounds")))
                .thenReturn(Optional.ofNullable(ofCampaign));
        var campaigns = mock(ObjectProvider.class);
        when(campaigns.stream()).thenAnswer(asked -> Stream.of(parameters));
        return new Configuration(campaigns, ConfigurationRegister.shipped());
    }

    private static DelegateTask task(long rounds) {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn("spring");
        var task = mock(DelegateTask.class);
        when(task.getExecution()).thenReturn(execution);
        when(task.getVariable("briefRound")).thenReturn(rounds);
        return task;
    }
}
