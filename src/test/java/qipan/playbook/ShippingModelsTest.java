package qipan.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import qipan.engine.ModelFile;
import qipan.engine.Models;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.testing.EngineTest;

/** Shipping and the catalogue on a real engine. */
@EngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:shipping;DB_CLOSE_DELAY=-1")
@Import({
    ShippingModelsTest.Beans.class, ShippingLog.class, PublicationLog.class, ModelPress.class, PublishedPlaybooks.class,
    PlaybookReader.class, Delegates.class, Outlines.class
})
@DirtiesContext
class ShippingModelsTest {

    private static final String CALLING = """
            <bpmn:callActivity id="call" name="n" calledElement="called"/>
            <bpmn:userTask id="x" name="任务" camunda:candidateGroups="project_lead" camunda:dueDate="${plan.sale('-PT2H')}"
                camunda:formRef="f" camunda:formRefBinding="latest"/>""";
    private static final String CALLED = """
            <bpmn:userTask id="x" name="任务" camunda:candidateGroups="main_ip" camunda:dueDate="${plan.day(1)}"/>""";
    private static final String FORM = """
            {"id":"f","type":"default","components":[{"type":"text","text":"# 确认简报\\n请确认"}]}""";

    @Autowired
    Shelf shelf;

    @Autowired
    ShippingLog log;

    @Autowired
    ModelPress press;

    @Autowired
    Playbooks playbooks;

    @Autowired
    Models models;

    @TestConfiguration
    @EnableTransactionManagement
    static class Beans {

        @Bean
        Shelf shelf() {
            return new Shelf();
        }

        @Bean
        JobRoles jobRoles() {
            var jobs = List.of(
                    new JobRole("project_lead", "项目负责人", "lead", null), new JobRole("main_ip", "主IP", "host", null));
            return new JobRoles() {
                @Override
                public List<JobRole> all() {
                    return jobs;
                }

                @Override
                public Optional<JobRole> find(String key) {
                    return jobs.stream().filter(it -> it.key().equals(key)).findFirst();
                }
            };
        }
    }

    /** What the program ships in this test, and what it told. */
    static class Shelf extends ShippedFiles {

        final List<ModelFile> files = new ArrayList<>();
        final List<PlaybookPublished> told = new ArrayList<>();

        @Override
        List<ModelFile> all() {
            return files;
        }

        @EventListener
        void on(PlaybookPublished published) {
            told.add(published);
        }
    }

    @BeforeEach
    void stock() {
        shelf.files.clear();
        shelf.told.clear();
        shelf.files.add(bpmn("calling", CALLING));
        shelf.files.add(bpmn("called", CALLED));
        shelf.files.add(file("f.form", FORM));
    }

    @Test
    void shipsOnceAndThenOnlyWhatChanged() {
        ship();
        var first = playbooks.find("called").orElseThrow().version();
        shelf.told.clear();
        ship();
        assertThat(playbooks.find("called").orElseThrow().version()).isEqualTo(first);
        assertThat(shelf.told).isEmpty();

        shelf.files.set(1, bpmn("called", CALLED.replace("任务", "新任务" + first)));
        ship();
        assertThat(playbooks.find("called").orElseThrow().version()).isEqualTo(first + 1);
        assertThat(shelf.told).singleElement().satisfies(it -> {
            assertThat(it.by()).isEqualTo("system");
            assertThat(it.definitions()).extracting(PublishedDefinition::key).containsExactly("called");
        });
    }

    @Test
    void leavesTheEditOfAManagerAlone() {
        ship();
        var edited = bpmn("calling", CALLING.replace("任务", "改过的任务"));
        press.print(new Bundle("browser", "browser", List.of(edited), false), "lin", PublishingAdvice.Advice.NONE);
        ship();
        var versions = playbooks.versions("calling");
        assertThat(versions.get(0).deployedBy()).isEqualTo("lin");
        assertThat(versions.get(0).latest()).isTrue();
        assertThat(versions.get(1).deployedBy()).isEqualTo("system");
        assertThat(playbooks.bpmn("calling", versions.get(0).version()).orElseThrow()).contains("改过的任务");
    }

    @Test
    void tellsWhatAPlaybookNeedsThroughWhatItCalls() {
        ship();
        var playbook = playbooks.find("calling").orElseThrow();
        assertThat(playbook.roles()).containsExactly("project_lead", "main_ip");
        assertThat(playbook.anchors()).containsExactly("groupRunStartDate", "saleOpenAt");
        assertThat(playbook.calls()).containsExactly("called");
        assertThat(playbook.forms()).containsExactly(new Playbook.Part("f", "确认简报"));
        assertThat(playbooks.form("f")).contains(FORM);
        assertThat(playbooks.find("nowhere")).isEmpty();
        assertThat(models.known().forms()).contains("f");
        assertThat(models.known().processes()).contains("calling", "called");
    }

    private void ship() {
        new ShippingRun(log, press, shelf).run();
    }

    /** The runner without Spring's proxy: each statement commits by itself, which these tests do not mind. */
    private record ShippingRun(ShippingLog log, ModelPress press, Shelf shelf) {
        void run() {
            new ShippingModels(shelf, log, press).run(new DefaultApplicationArguments());
        }
    }

    private static ModelFile bpmn(String key, String elements) {
        return file(key + ".bpmn", TestModel.with(elements).replace("id=\"p\"", "id=\"" + key + "\""));
    }

    private static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
