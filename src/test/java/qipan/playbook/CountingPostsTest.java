package qipan.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qipan.engine.ModelFile;
import qipan.engine.Models;
import qipan.engine.PostRange;
import qipan.engine.ProcessModel;
import qipan.playbook.CountingPosts.Counted;

class CountingPostsTest {

    private static final String POST = "<userTask id='%s'><extensionElements><camunda:properties><camunda:property name='posting' value='true'/>"
            + "</camunda:properties></extensionElements></userTask>";

    private final Models models = mock();
    private final CountingPosts counting = new CountingPosts(models);

    @Test
    void whatIsCalledCountsAsItIsInTheBundleAndElseAsItIsPublished() {
        published("sale", POST.formatted("old1") + POST.formatted("old2"), "s>old1 old1>old2");
        published("chase", POST.formatted("p1") + POST.formatted("p2") + call("c", "sale"), "s>p1 p1>p2 p2>c");

        assertThat(count(file("launch", call("c1", "sale") + call("c2", "chase"), "s>c1 c1>c2"))).containsExactly(counted("launch", 2 + 2 + 2));
        assertThat(count(file("launch", call("c1", "sale") + call("c2", "chase"), "s>c1 c1>c2"), file("sale", POST.formatted("new"), "s>new")))
                .containsExactly(counted("launch", 1 + 2 + 1), counted("sale", 1));
    }

    @Test
    void oneThatCallsItselfIsCountedWithoutThatAndWhatNobodyKnowsPostsNothing() {
        given(models.latest("nowhere")).willReturn(Optional.empty());

        assertThat(count(file("a", POST.formatted("p") + call("c", "a") + call("d", "nowhere"), "s>p p>c c>d"))).containsExactly(counted("a", 1));
        assertThat(count(new ModelFile("f.form", new byte[0]))).isEmpty();
    }

    private List<Counted> count(ModelFile... files) {
        return counting.of(new Bundle("t", null, List.of(files), false));
    }

    private static Counted counted(String key, int posts) {
        return new Counted(key + ".bpmn", key, key + "!", new PostRange(posts, posts, posts));
    }

    private static String call(String id, String key) {
        return "<callActivity id='%s' calledElement='%s'/>".formatted(id, key);
    }

    private void published(String key, String elements, String flows) {
        var model = new ProcessModel(
                key + ":1", key, 1, key, null, null, List.of(), "d1", Instant.EPOCH, Map.of(), Set.of(), List.of(), Map.of());
        given(models.latest(key)).willReturn(Optional.of(model));
        given(models.xml(key + ":1")).willReturn("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + xml(key, elements, flows));
    }

    private static ModelFile file(String key, String elements, String flows) {
        return new ModelFile(key + ".bpmn", xml(key, elements, flows).getBytes(StandardCharsets.UTF_8));
    }

    private static String xml(String key, String elements, String flows) {
        var edges = new StringBuilder();
        for (var flow : flows.split(" ")) {
            var ends = flow.split(">");
            edges.append("<sequenceFlow id='f%s' sourceRef='%s' targetRef='%s'/>".formatted(ends[0], ends[0], ends[1]));
        }
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>"
                + "<process id='%s' name='%s!'><startEvent id='s'/>%s%s</process></definitions>".formatted(key, key, elements, edges);
    }
}
