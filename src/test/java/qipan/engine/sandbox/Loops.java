package qipan.engine.sandbox;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements of a process can be come to again, whatever its conditions say. */
final class Loops {

    private final Map<String, Set<String>> next = new HashMap<>();

    Loops(XmlNode process) {
        process.tree().filter(it -> it.is("sequenceFlow")).forEach(it -> lead(attribute(it, "sourceRef"), attribute(it, "targetRef")));
        process.tree().filter(it -> it.is("boundaryEvent")).forEach(it -> lead(attribute(it, "attachedToRef"), id(it)));
        process.tree().filter(it -> it.is("subProcess")).forEach(it -> {
            it.children("startEvent").forEach(start -> lead(id(it), id(start)));
            it.children("endEvent").forEach(end -> lead(id(end), id(it)));
        });
    }

    boolean contain(XmlNode element) {
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(id(element)));
        while (!ahead.isEmpty()) {
            next.getOrDefault(ahead.remove(), Set.of()).stream().filter(seen::add).forEach(ahead::add);
        }
        return seen.contains(id(element));
    }

    private void lead(String from, String to) {
        next.computeIfAbsent(from, unheard -> new HashSet<>()).add(to);
    }

    private static String id(XmlNode element) {
        return attribute(element, "id");
    }

    private static String attribute(XmlNode element, String name) {
        return element.attribute(name).orElseThrow();
    }
}
