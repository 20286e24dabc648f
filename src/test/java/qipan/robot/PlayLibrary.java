package qipan.robot;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * Plays written scenarios against a server that runs already: {@code PlayLibrary <url> [playbook[:end] ...]}. For trying
 * things out by hand.
 */
final class PlayLibrary {

    private PlayLibrary() {}

    public static void main(String[] arguments) {
        var wanted = List.of(arguments).subList(1, arguments.length);
        var scenarios = Scenarios.all().stream().filter(scenario -> wanted.isEmpty()
                || wanted.contains(scenario.playbook()) || wanted.contains(scenario.playbook() + ":" + scenario.end())).toList();
        var begun = System.nanoTime();
        var played = new Stage(URI.create(arguments[0])).play(scenarios);
        for (var performance : played) {
            System.out.printf("%s %s (%d tasks)%n", performance.faults().isEmpty() ? "ok  " : "FAIL", performance.scenario().title(),
                    performance.stepsDone());
            performance.faults().forEach(fault -> System.out.println("       " + fault));
        }
        System.out.printf("%d scenarios, %d failed, %d s; ends %s%n", played.size(),
                played.stream().filter(it -> !it.faults().isEmpty()).count(), (System.nanoTime() - begun) / 1_000_000_000,
                Arrays.toString(played.stream().flatMap(it -> it.ends().stream()).distinct().sorted().toArray()));
    }
}
