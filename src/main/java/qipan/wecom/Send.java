package qipan.wecom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import qipan.shared.Ids;

/**
 * One mass send: one call to WeCom, one owner who confirms it there.
 *
 * @param owner account that owns the groups
 * @param sender the same person in WeCom
 * @param files pictures and documents that go with it, by their ids
 * @param next when something is done about it next
 * @param tried when WeCom was asked to make it
 * @param message what WeCom calls it, null as long as nobody knows
 * @param error why it waits or failed
 */
record Send(
        String id,
        String campaign,
        String owner,
        String sender,
        String content,
        List<String> files,
        String madeBy,
        Instant madeAt,
        State state,
        int attempts,
        Instant next,
        @Nullable Instant tried,
        @Nullable String message,
        @Nullable String error) {

    enum State {
        /** To be made in WeCom. */
        WAITING,
        /** A node has asked WeCom and not written down the answer: before it asks again it looks whether it was made. */
        CREATING,
        /** Made; the owner is asked to confirm it. */
        CREATED,
        /** WeCom has several that it could be: a person decides. */
        UNCLEAR,
        /** Nothing more is expected. */
        ENDED,
        /** Not made, and will not be. */
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Send waiting(String campaign, String owner, String sender, String content, List<String> files, String by, Instant now) {
        return new Send(Ids.next(), campaign, owner, sender, content, files, by, now, State.WAITING, 0, now, null, null, null);
    }
}
