package qipan.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** What is known of the files, and where they were used. */
@Repository
class FileStore {

    private static final String COLUMNS =
            "select id, sha256, name, media_type, size_bytes, uploaded_by, uploaded_at from file_entry ";

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds a content until the transaction ends: while one person hands it in, nobody removes it because of another.
     */
    void holdContent(String sha256) {
        try {
            jdbc.sql("insert into file_content (sha256) values (?)").param(sha256).update();
        } catch (DuplicateKeyException known) {
            jdbc.sql("select sha256 from file_content where sha256 = ? for update").param(sha256).query(String.class).optional();
        }
    }

    void add(StoredFile file) {
        jdbc.sql("insert into file_entry (id, sha256, name, media_type, size_bytes, uploaded_by, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(), file.sha256(), file.name(), file.mediaType(), file.size(), file.uploadedBy(),
                        SqlTime.toSql(file.uploadedAt()))
                .update();
    }

    Optional<StoredFile> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(FileStore::row).optional();
    }

    int countUnused(String uploader) {
        return jdbc.sql("select count(*) from file_entry where uploaded_by = ? and used_at is null")
                .param(uploader)
                .query(Integer.class)
                .single();
    }

    /** @return false when the file is gone meanwhile */
    boolean use(String id, Place place, Instant at) {
        if (jdbc.sql("update file_entry set used_at = ? where id = ?").params(SqlTime.toSql(at), id).update() == 0) {
            return false;
        }
        var known = jdbc.sql("select count(*) from file_use where file = ? and kind = ? and place = ?")
                .params(id, place.kind().name(), place.id())
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("insert into file_use (file, kind, place) values (?, ?, ?)")
                    .params(id, place.kind().name(), place.id())
                    .update();
        }
        return true;
    }

    List<Place> placesOf(String id, int most) {
        return jdbc.sql("select kind, place from file_use where file = ? order by kind, place limit ?")
                .params(id, most)
                .query((row, number) -> new Place(Place.Kind.valueOf(row.getString("kind")), row.getString("place")))
                .list();
    }

    List<StoredFile> unusedSince(Instant moment, int most) {
        return jdbc.sql(COLUMNS + "where used_at is null and uploaded_at < ? order by uploaded_at, id limit ?")
                .params(SqlTime.toSql(moment), most)
                .query(FileStore::row)
                .list();
    }

    boolean removeUnused(String id) {
        return jdbc.sql("delete from file_entry where id = ? and used_at is null").param(id).update() == 1;
    }

    /** Whether no file has this content any more; then it is forgotten. */
    boolean forgetContent(String sha256) {
        return jdbc.sql("delete from file_content where sha256 = ?"
                        + " and not exists (select 1 from file_entry where file_entry.sha256 = file_content.sha256)")
                .param(sha256)
                .update() == 1;
    }

    private static StoredFile row(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getString("id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("uploaded_by"),
                Objects.requireNonNull(SqlTime.fromSql(row.getObject("uploaded_at", LocalDateTime.class))));
    }
}
