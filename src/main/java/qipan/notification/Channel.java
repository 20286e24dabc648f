package qipan.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A way out of the house. */
interface Channel {

    /** Stable; it is stored with deliveries and preferences. */
    String name();

    /** What it is: {@code mail}, {@code wecom-app}, or of a robot {@code wecom}, {@code dingtalk} or {@code feishu}. */
    String type();

    /** Whether others hear it too. */
    boolean loud();

    boolean reaches(Preferences person);

    /** What it can ring a person by, told that it is written so; null when it rings nobody. */
    default @Nullable Pattern ringsBy() {
        return null;
    }

    /** Tries once. Does not throw: what went wrong is an answer. */
    Outcome send(Message message);

    /** How many messages a minute it takes. */
    int perMinute();

    /**
     * @param name how the person is called
     * @param title one line
     * @param details further lines
     * @param link where it is about, null without an address of ours
     */
    record Message(
            Preferences person, String name, String subject, String title, List<String> details, @Nullable String link) {

        /** All of it, line by line. */
        String text() {
            var lines = new ArrayList<>(List.of(title));
            lines.addAll(details);
            if (link != null) {
                lines.add(link);
            }
            return String.join("\n", lines);
        }
    }

    /** What became of a try. Reasons are for managers: no addresses of webhooks, no secrets. */
    sealed interface Outcome {

        record Sent() implements Outcome {}

        /** Another try may help. */
        record Failed(String reason) implements Outcome {}

        /** The other side takes no more for the moment; that is not the message's fault. */
        record TooFast(String reason) implements Outcome {}

        /** It will never be taken as it is. */
        record Refused(String reason) implements Outcome {}
    }
}
