package qipan.wecom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** What WeCom calls the contents that were uploaded there, as long as it keeps them. */
@Repository
class MediaStore {

    private static final String PUT = "update wecom_media set media_id = :media, expires_at = :until where sha256 = :content";
    private static final String ADD = "insert into wecom_media (sha256, media_id, expires_at) values (:content, :media, :until)";

    private final NamedParameterJdbcOperations jdbc;

    MediaStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String sha256, Instant now) {
        return jdbc.queryForList(
                        "select media_id from wecom_media where sha256 = :content and expires_at > :now",
                        Map.of("content", sha256, "now", SendStore.sql(now)), String.class)
                .stream()
                .findFirst();
    }

    /** Two nodes may have uploaded the same: either name will do. */
    void put(String sha256, String media, Instant until) {
        var row = Map.of("content", sha256, "media", media, "until", SendStore.sql(until));
        try {
            if (jdbc.update(PUT, row) == 0) {
                jdbc.update(ADD, row);
            }
        } catch (DuplicateKeyException other) {
            jdbc.update(PUT, row);
        }
    }

    void forget(Collection<String> contents) {
        if (!contents.isEmpty()) {
            jdbc.update("delete from wecom_media where sha256 in (:contents)", Map.of("contents", contents));
        }
    }

    /**
     * The oldest of what WeCom keeps no longer. By time, because the databases do not agree on how to delete so and so many rows.
     *
     * @return how many they were: fewer than the limit when none is left
     */
    int forgetExpired(Instant now, int limit) {
        var until = jdbc.queryForList(
                        "select expires_at from wecom_media where expires_at <= :now order by expires_at limit 1 offset :last",
                        Map.of("now", SendStore.sql(now), "last", limit - 1), LocalDateTime.class)
                .stream()
                .findFirst()
                .orElse(SendStore.sql(now));
        return jdbc.update("delete from wecom_media where expires_at <= :until", Map.of("until", until));
    }
}
