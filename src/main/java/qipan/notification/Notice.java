package qipan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told.
 *
 * @param fold what it shares with those that are told together with it
 * @param pieces how many news it is made of; of a digest, how many notices it gathers
 * @param task the first of them
 * @param due when the first of them is due
 */
record Notice(
        String id,
        String person,
        Kind kind,
        String fold,
        int pieces,
        @Nullable String campaign,
        @Nullable String campaignName,
        @Nullable String groupName,
        @Nullable String stepCode,
        @Nullable String task,
        @Nullable String taskName,
        @Nullable String taskNameEn,
        @Nullable Instant due,
        String actor,
        @Nullable String words,
        Instant at,
        @Nullable Instant read) {

    Notice with(int more) {
        return new Notice(
                id, person, kind, fold, pieces + more, campaign, campaignName, groupName, stepCode, task, taskName, taskNameEn, due,
                actor, words, at, read);
    }
}
