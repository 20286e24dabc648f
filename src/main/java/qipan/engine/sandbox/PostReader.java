package qipan.engine.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qipan.engine.PostRange;
import qipan.engine.sandbox.PostSteps.Split;
import qipan.engine.sandbox.PostSteps.Step;

/** Makes steps of a model's shapes and counts the posts on the ways through them. See {@link PostRange}. */
public final class PostReader {

    /** Drawn by people, a scope has about fifteen. More than this is not worth the time. */
    private static final int MOST_STEPS = 300;

    private final Function<String, PostRange> called;
    private final Map<String, Long> started;

    private PostReader(XmlNode root, Function<String, PostRange> called) {
        this.called = called;
        this.started = root.tree().filter(PostReader::isPlaybook)
                .collect(Collectors.groupingBy(it -> it.text().trim(), Collectors.counting()));
    }

    public static Map<String, PostRange> read(byte[] xml, Function<String, PostRange> called) {
        try {
            var model = new ParsedModel("", HardenedXml.read(xml));
            var reader = new PostReader(model.root(), called);
            var ranges = new LinkedHashMap<String, PostRange>();
            model.processes().forEach(it -> it.attribute("id").ifPresent(key -> ranges.put(key, reader.scope(it))));
            return ranges;
        } catch (XmlRefused refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private PostRange scope(XmlNode scope) {
        var shapes = scope.children().stream().filter(it -> Vocabulary.isFlowNode(it.name())).toList();
        var posts = new LinkedHashMap<String, PostRange>();
        shapes.forEach(it -> posts.put(id(it), posts(it)));
        if (posts.values().stream().allMatch(it -> it.most() == 0)) {
            return PostRange.NONE;
        }
        return shapes.size() > MOST_STEPS ? PostRange.ONE.anyTimes() : walk(scope, shapes, posts);
    }

    private static PostRange walk(XmlNode scope, List<XmlNode> shapes, Map<String, PostRange> posts) {
        var steps = new LinkedHashMap<String, Step>();
        var boundaries = shapes.stream().filter(it -> it.is("boundaryEvent")).toList();
        for (var shape : shapes) {
            var flows = flows(scope, shape, posts.keySet());
            var ends = boundaries.stream().filter(it -> isOn(it, shape) && interrupts(it, "cancelActivity")).map(PostReader::id).toList();
            var host = shapes.stream().filter(it -> isOn(shape, it)).findFirst();
            var made = host.isEmpty() ? posts.getOrDefault(id(shape), PostRange.NONE)
                    : interrupts(shape, "cancelActivity") ? posts.getOrDefault(id(host.get()), PostRange.NONE).maybe() : PostRange.NONE;
            put(steps, shape, isEventSubProcess(shape) ? PostRange.NONE : made, flows, ends);
        }
        var walk = new PostWalk(new PostSteps(steps));
        var beside = Stream.concat(
                boundaries.stream().filter(it -> !interrupts(it, "cancelActivity")).map(it -> PostTimes.of(it, walk.from(List.of(id(it))))),
                shapes.stream().filter(PostReader::isEventSubProcess).map(it -> eventSubProcess(it, posts)));
        return beside.reduce(walk.from(starts(shapes)), PostRange::plus);
    }

    /** An activity that an event may interrupt ends in one of two ways. */
    private static void put(Map<String, Step> steps, XmlNode shape, PostRange posts, List<XmlNode> flows, List<String> ends) {
        var next = flows.stream().flatMap(it -> it.attribute("targetRef").stream()).toList();
        var id = id(shape);
        var done = ends.isEmpty() ? id : id + " done";
        steps.put(done, new Step(done, posts, next, split(shape, flows), PostTimes.everyHours(shape)));
        if (!ends.isEmpty()) {
            var ways = new ArrayList<>(List.of(done));
            ways.addAll(ends);
            steps.put(id, new Step(id, PostRange.NONE, ways, Split.ONE, 0));
        }
    }

    private static PostRange eventSubProcess(XmlNode shape, Map<String, PostRange> posts) {
        var made = posts.getOrDefault(id(shape), PostRange.NONE);
        var start = shape.child("startEvent");
        return start.isEmpty() || interrupts(start.get(), "isInterrupting") ? made.maybe() : PostTimes.of(start.get(), made);
    }

    private static Split split(XmlNode shape, List<XmlNode> flows) {
        if (shape.is("exclusiveGateway") || shape.is("eventBasedGateway")) {
            return Split.ONE;
        }
        var conditional = flows.stream().anyMatch(it -> it.child("conditionExpression").isPresent());
        return shape.is("inclusiveGateway") || conditional ? Split.SOME : Split.ALL;
    }

    private static List<XmlNode> flows(XmlNode scope, XmlNode from, Set<String> known) {
        return scope.children("sequenceFlow")
                .filter(it -> it.attribute("sourceRef").filter(id(from)::equals).isPresent())
                .filter(it -> it.attribute("targetRef").filter(known::contains).isPresent())
                .toList();
    }

    private static List<String> starts(List<XmlNode> shapes) {
        return shapes.stream().filter(it -> it.is("startEvent")).map(PostReader::id).toList();
    }

    private static boolean isOn(XmlNode boundary, XmlNode host) {
        return boundary.attribute("attachedToRef").filter(id(host)::equals).isPresent();
    }

    private static boolean interrupts(XmlNode event, String attribute) {
        return event.attribute(attribute).filter("false"::equals).isEmpty();
    }

    private static boolean isEventSubProcess(XmlNode shape) {
        return shape.attribute("triggeredByEvent").filter("true"::equals).isPresent();
    }

    private static String id(XmlNode shape) {
        return shape.attribute("id").orElse("");
    }

    private PostRange posts(XmlNode shape) {
        var once = switch (shape.name()) {
            case "callActivity" -> shape.attribute("calledElement").map(this::called).orElse(PostRange.NONE);
            case "subProcess", "transaction" -> scope(shape);
            default -> shape.property("posting").filter("true"::equals).isPresent() ? PostRange.ONE : started(shape);
        };
        return shape.child("multiInstanceLoopCharacteristics").map(it -> PostTimes.ofEach(it, once)).orElse(once);
    }

    /** A computed reference gives every key that it mentions. */
    private PostRange called(String reference) {
        if (!ExpressionTree.isExpression(reference)) {
            return called.apply(reference);
        }
        return Expressions.words(reference).stream().map(called).reduce(PostRange::or).map(PostRange::maybe).orElse(PostRange.NONE);
    }

    /** What several steps start is for some groups here, for others there. */
    private PostRange started(XmlNode shape) {
        Optional<String> playbook = shape.tree().filter(PostReader::isPlaybook).map(it -> it.text().trim()).findFirst();
        return playbook.map(it -> started.get(it) == 1 ? called(it) : called(it).maybe()).orElse(PostRange.NONE);
    }

    private static boolean isPlaybook(XmlNode node) {
        return node.isCamunda() && node.is("inputParameter") && node.attribute("name").filter("playbook"::equals).isPresent();
    }
}
