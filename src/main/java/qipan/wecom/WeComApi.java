package qipan.wecom;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What we ask of WeCom. Each is one call or a few, with time limits, and does not throw. */
interface WeComApi {

    /** @param refused chats that WeCom does not know, or to which nothing can be sent */
    record Created(String message, Set<String> refused) {}

    /** What became of a mass send in one chat. */
    record Result(String chat, GroupState state, @Nullable Instant at) {}

    /** Asks the owner of these chats, at most 2,000, to send the text. */
    Answer<Created> create(String sender, List<String> chats, String text);

    /** Mass sends of this text to groups that were made in that time, whoever is asked to send them. */
    Answer<List<String>> made(String text, Instant from, Instant to);

    /** Whether this person was asked to send it, and has. */
    Answer<Confirmation> confirmation(String message, String sender);

    enum Confirmation {
        NOT_ASKED,
        ASKED,
        GIVEN
    }

    Answer<List<Result>> results(String message, String sender);

    Answer<String> remind(String message);

    /** Tells one person something in our app. */
    Answer<String> tell(String userId, WeComMessages.Card card);
}
