package qipan.playbook;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.Models;
import qipan.engine.Models.Deployed;
import qipan.engine.ProcessModel;
import qipan.playbook.PublishingAdvice.Advice;
import qipan.playbook.PublishingAdvice.Posts;
import qipan.security.CurrentActor;

/** Publishing as it is, with the real check, before an engine that is only a mock: web tests start none. */
@TestConfiguration
public class PublishingStand {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Bean
    Models models() {
        var models = mock(Models.class);
        when(models.known()).thenReturn(new KnownModels(Set.of("other"), Set.of("severity"), Set.of("lc02-approve")));
        when(models.deploy(anyString(), any(), anyMap(), anyBoolean())).thenAnswer(call -> new Deployed(
                "deployment-1", call.getArgument(0), call.getArgument(1), NOW, Map.of("p", "p:2:id"), Map.of()));
        when(models.model("p:2:id")).thenReturn(new ProcessModel(
                "p:2:id", "p", 2, "流程", null, null, List.of(), "deployment-1", NOW, Map.of(), Set.of(), List.of(), Map.of()));
        return models;
    }

    @Bean
    PublicationLog publicationLog() {
        return mock(PublicationLog.class);
    }

    /** Counts nothing: models that say so in a name are too much for it. */
    @Bean
    PublishingAdvice adviser() {
        return bundle -> bundle.files().stream().anyMatch(it -> new String(it.content(), StandardCharsets.UTF_8).contains("群发太多"))
                ? new Advice(
                        List.of(new Finding(Finding.Severity.WARNING, "m.bpmn", null, "wecom.least", List.of("流程", 40, 2, 31))),
                        List.of(new Posts("p", "流程", 40, null, 44, "month", 31)))
                : Advice.NONE;
    }

    @Bean
    PublishingModels publishingModels(
            Models models,
            PublicationLog log,
            ApplicationEventPublisher events,
            ObjectProvider<PublishingAdvice> advisers,
            CurrentActor actor) {
        var press = new ModelPress(models, log, events, Clock.fixed(NOW, ZoneOffset.UTC));
        return new CheckedPublishing(ModelCheck.standalone(Set.of("main_ip")), models, press, advisers, actor);
    }
}
