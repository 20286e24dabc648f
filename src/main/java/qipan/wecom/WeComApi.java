package qipan.wecom;

import java.nio.file.Path;
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

    /** Something that goes with a text. @param id what WeCom calls it; @param picture else a document */
    record Medium(boolean picture, String id) {}

    /** Asks the owner of these chats, at most 2,000, to send the text with what goes with it, at most nine. */
    Answer<Created> create(String sender, List<String> chats, String text, List<Medium> media);

    /** @return what WeCom calls it for three days */
    Answer<String> upload(boolean picture, Path content, String name);

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
