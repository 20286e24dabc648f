package qipan.robot;

import java.net.URI;
import java.util.Map;

/** Plays a launch against a server that runs already: {@code Play <url> <groups> [days]}. For trying things out by hand. */
final class Play {

    private Play() {}

    public static void main(String[] arguments) {
        var server = URI.create(arguments[0]);
        var groups = Integer.parseInt(arguments[1]);
        var days = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 120;
        var launch = Launch.draft(
                server, "机器人" + System.currentTimeMillis() % 100_000, Map.of("runMode", "fine", "abRequired", false, "waveSize", groups));
        launch.addGroups(groups);
        launch.launch();
        var started = System.nanoTime();
        try (var crew = new Crew(launch, Map.of())) {
            crew.workUntilOver(days);
            System.out.printf("%s: %d tasks in %d s, %s%n", launch.status(), crew.done(), (System.nanoTime() - started) / 1_000_000_000, crew.tally());
        }
    }
}
