package qipan.playbook;

import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which content of which shipped file was published. */
@Repository
class ShippingLog {

    /** MySQL lets wait fifty seconds, H2 a few: some minutes in all. */
    private static final int PATIENCE = 20;

    private final JdbcClient database;

    ShippingLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * Held until the transaction ends. Whoever holds it may be publishing everything for the first time, on a slow machine
     * for longer than the database lets anybody wait.
     */
    void lock() {
        for (var patience = PATIENCE; !tryLock(); patience--) {
            if (patience == 0) {
                throw new IllegalStateException("Another node has been publishing the shipped models for too long");
            }
        }
    }

    /** Waits for as long as the database lets it; what the transaction has done so far stays. */
    private boolean tryLock() {
        try {
            database.sql("select id from playbook_shipping where id = 1 for update").query(Integer.class).single();
            return true;
        } catch (PessimisticLockingFailureException stillTaken) {
            return false;
        }
    }

    Map<String, String> hashes() {
        var hashes = new HashMap<String, String>();
        database.sql("select file_name, content_hash from playbook_shipped_file").query(row -> {
            hashes.put(row.getString(1), row.getString(2));
        });
        return hashes;
    }

    void put(String file, String hash, String deployment) {
        var known = database.sql("update playbook_shipped_file set content_hash = ?, deployment_id = ? where file_name = ?")
                .params(hash, deployment, file)
                .update();
        if (known == 0) {
            database.sql("insert into playbook_shipped_file (file_name, content_hash, deployment_id) values (?, ?, ?)")
                    .params(file, hash, deployment)
                    .update();
        }
    }
}
