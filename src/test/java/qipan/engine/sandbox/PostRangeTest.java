package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.PostRange.OPEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import qipan.engine.ModelFile;
import qipan.engine.PostRange;

/** Bounds of the posts on the ways through a model. A node named p… posts, x… decides, a… splits or joins, e… ends. */
class PostRangeTest {

    @Test
    void aWayThatPostsTwice() {
        assertThat(count("s>p1 p1>t t>p2 p2>e")).isEqualTo(range(2, 2, 2));
    }

    @Test
    void ofSeveralWaysTheShortestAndTheLongest() {
        assertThat(count("s>x1 x1>p1 x1>p2 p2>p3 p1>x2 p3>x2 x2>e")).isEqualTo(range(1, 2, 2));
        assertThat(count("s>x1 x1>p1 x1>e")).isEqualTo(range(0, 1, 1));
    }

    @Test
    void branchesSideBySideCountTogetherAndWhatFollowsOnce() {
        assertThat(count("s>a1 a1>p1 a1>p2 a1>x1 x1>p3 x1>x2 p3>x2 p1>a2 p2>a2 x2>a2 a2>p4 p4>e")).isEqualTo(range(3, 4, 4));
    }

    @Test
    void splitsInSplits() {
        assertThat(count("s>a1 a1>p1 a1>a2 a2>p2 a2>p3 p2>a3 p3>a3 a3>a4 p1>a4 a4>e")).isEqualTo(range(3, 3, 3));
    }

    @Test
    void branchesThatNeverMeetEndEachForItself() {
        assertThat(count("s>a1 a1>p1 a1>p2 p1>e1 p2>e2")).isEqualTo(range(2, 2, 2));
        // What two of three branches share is not counted twice for the fewest.
        assertThat(count("s>a1 a1>t1 a1>t2 a1>e1 t1>a2 t2>a2 a2>p1 p1>e2")).isEqualTo(range(1, 2, 2));
    }

    @Test
    void aLoopCountsOnceForTheFewestAndHasNoEndForTheMost() {
        assertThat(count("s>x1 x1>p1 p1>x2 x2>x1 x2>e")).isEqualTo(range(1, OPEN, OPEN));
    }

    @Test
    void aTimerInTheLoopBoundsTheMonth() {
        assertThat(count("s>x1 x1>day day>p1 p1>p2 p2>x2 x2>x1 x2>e")).isEqualTo(range(2, OPEN, 62));
        assertThat(count("s>x1 x1>week week>p1 p1>x2 x2>x1 x2>e")).isEqualTo(range(1, OPEN, 5));
        assertThat(count("s>x1 x1>half half>p1 p1>x2 x2>x1 x2>e")).isEqualTo(range(1, OPEN, 62));
        // Round the timer the same can be posted again and again.
        assertThat(count("s>x1 x1>day day>x3 x3>p1 p1>x2 x2>x3 x2>x4 x4>x1 x4>e")).isEqualTo(range(1, OPEN, OPEN));
    }

    @Test
    void whatNeverEndsMayBeEndedAtAnyTime() {
        assertThat(count("s>x1 x1>day day>p1 p1>x1")).isEqualTo(range(0, OPEN, 31));
    }

    @Test
    void instancesByTheirNumberOrByNobodyKnowsWhat() {
        var four = "<multiInstanceLoopCharacteristics><loopCardinality>4</loopCardinality>%s</multiInstanceLoopCharacteristics>";
        assertThat(count("s>p1 p1>e", Map.of("p1", four.formatted("")))).isEqualTo(range(4, 4, 4));
        assertThat(count("s>p1 p1>e", Map.of("p1", four.formatted("<completionCondition>x</completionCondition>")))).isEqualTo(range(1, 4, 4));
        assertThat(count("s>p1 p1>e", Map.of("p1", four.replace("4", "${n}").formatted("")))).isEqualTo(range(0, OPEN, OPEN));
    }

    @Test
    void anEventMayCutItShortOrAddToIt() {
        var cut = "<boundaryEvent id='b' attachedToRef='p1'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>";
        assertThat(count("s>p1 p1>e b>p2 p2>p3 p3>e2", Map.of("more", cut))).isEqualTo(range(1, 3, 3));
        var once = cut.replace("attached", "cancelActivity='false' attached");
        assertThat(count("s>p1 p1>e b>p2 p2>e2", Map.of("more", once))).isEqualTo(range(1, 2, 2));
        assertThat(count("s>p1 p1>e b>p2 p2>e2", Map.of("more", once.replace("Duration>PT1H", "Cycle>R/P1D").replace("</timeDuration", "</timeCycle"))))
                .isEqualTo(range(1, OPEN, 32));
        assertThat(count("s>p1 p1>e b>p2 p2>e2", Map.of("more", once.replaceAll("<timer.*</timerEventDefinition>", "<messageEventDefinition/>"))))
                .isEqualTo(range(1, OPEN, OPEN));
    }

    @Test
    void partsInsideBesideAndCalled() {
        var inside = "<subProcess id='sub' %s><startEvent id='s9' %s/><userTask id='p9'>%s</userTask><sequenceFlow id='f9' sourceRef='s9' targetRef='p9'/></subProcess>";
        assertThat(count("s>sub sub>e", Map.of("more", inside.formatted("", "", POSTING)))).isEqualTo(range(1, 1, 1));
        assertThat(count("s>e", Map.of("more", inside.formatted("triggeredByEvent='true'", "", POSTING)))).isEqualTo(range(0, 1, 1));
        assertThat(count("s>e", Map.of("more", inside.formatted("triggeredByEvent='true'", "isInterrupting='false'", POSTING)))).isEqualTo(range(0, OPEN, OPEN));
        assertThat(count("s>c c>e", Map.of("more", "<callActivity id='c' calledElement='other'/>"))).isEqualTo(range(7, 9, 9));
        assertThat(count("s>c c>e", Map.of("more", "<callActivity id='c' calledElement='${vars.get(\"k\") ? \"other\" : \"none\"}'/>"))).isEqualTo(range(0, 9, 9));
    }

    @Test
    void whatOneStepStartsIsForEachGroupWhatSeveralDoForSome() {
        var start = "<serviceTask id='%s'><extensionElements><camunda:inputOutput><camunda:inputParameter name='playbook'>other</camunda:inputParameter>"
                + "</camunda:inputOutput></extensionElements></serviceTask>";
        assertThat(count("s>g1 g1>e", Map.of("more", start.formatted("g1")))).isEqualTo(range(7, 9, 9));
        assertThat(count("s>g1 g1>g2 g2>e", Map.of("more", start.formatted("g1") + start.formatted("g2")))).isEqualTo(range(0, 18, 18));
        assertThat(count("s>x1 x1>week week>g1 g1>x2 x2>x1 x2>e", Map.of("more", start.formatted("g1")))).isEqualTo(range(7, OPEN, 45));
    }

    @Test
    void aScopeThatIsTooLargeIsNotWalked() {
        var chain = IntStream.range(0, 400).mapToObj(i -> "t" + i + ">t" + (i + 1)).collect(Collectors.joining(" "));
        assertThat(count("s>t0 " + chain + " t400>e")).isEqualTo(PostRange.NONE);
        assertThat(count("s>t0 " + chain + " t400>p p>e")).isEqualTo(range(0, OPEN, OPEN));
    }

    @Test
    void everyShippedModelCanBeCounted() throws IOException {
        var known = new HashMap<String, PostRange>();
        var files = ShippedModels.bundle().stream().filter(it -> it.kind().orElseThrow() == ModelFile.Kind.BPMN).toList();
        // Called parts stand after their callers as often as before: a few rounds settle all.
        for (var round = 0; round < 6; round++) {
            files.forEach(it -> known.putAll(PostRange.of(it.content(), key -> known.getOrDefault(key, PostRange.NONE))));
        }

        assertThat(known).containsEntry("sale-day-countdown", range(4, 4, 4)).containsEntry("customer-group-ops-rules", range(3, OPEN, OPEN));
        assertThat(known.get("customer-group-ops-group").least()).isEqualTo(1);
        assertThat(known.get("launch-campaign").most()).isEqualTo(OPEN);
        assertThat(known.get("content-approval")).isEqualTo(PostRange.NONE);
    }

    private static final String POSTING =
            "<extensionElements><camunda:properties><camunda:property name='posting' value='true'/></camunda:properties></extensionElements>";

    private static PostRange range(int least, int most, int inMonth) {
        return new PostRange(least, most, inMonth);
    }

    private static PostRange count(String flows) {
        return count(flows, Map.of());
    }

    /** @param inside by element what it holds; {@code more} are elements of their own */
    private static PostRange count(String flows, Map<String, String> inside) {
        var more = inside.getOrDefault("more", "");
        var nodes = Arrays.stream(flows.split("[> ]")).distinct().filter(it -> !more.contains("id='" + it + "'"))
                .map(it -> node(it, inside.getOrDefault(it, ""))).collect(Collectors.joining());
        var number = new int[1];
        var edges = Arrays.stream(flows.split(" ")).map(it -> it.split(">"))
                .map(it -> "<sequenceFlow id='f%d' sourceRef='%s' targetRef='%s'/>".formatted(number[0]++, it[0], it[1])).collect(Collectors.joining());
        var xml = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'>"
                + "<process id='p'>" + nodes + more + edges + "</process></definitions>";
        Function<String, PostRange> called = key -> key.equals("other") ? range(7, 9, 9) : PostRange.NONE;
        return PostRange.of(xml.getBytes(StandardCharsets.UTF_8), called).get("p");
    }

    private static String node(String id, String inside) {
        return switch (id.charAt(0)) {
            case 's' -> "<startEvent id='%s'/>".formatted(id);
            case 'p' -> "<userTask id='%s'>%s%s</userTask>".formatted(id, POSTING, inside);
            case 'x' -> "<exclusiveGateway id='%s'/>".formatted(id);
            case 'a' -> "<parallelGateway id='%s'/>".formatted(id);
            case 'd' -> timer(id, "<timeDate>${rhythm.daily('09:00')}</timeDate>");
            case 'w' -> timer(id, "<timeDuration>P7D</timeDuration>");
            case 'h' -> timer(id, "<timeDuration>PT12H</timeDuration>");
            case 'e' -> "<endEvent id='%s'/>".formatted(id);
            default -> "<userTask id='%s'/>".formatted(id);
        };
    }

    private static String timer(String id, String time) {
        return "<intermediateCatchEvent id='%s'><timerEventDefinition>%s</timerEventDefinition></intermediateCatchEvent>".formatted(id, time);
    }
}
