package qipan.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** The root instances of campaigns: what holds and cancels reach. Crises are left out: they steer the hold. */
@Repository
class InstanceStore {

    private final JdbcClient jdbc;

    InstanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param heldSince null while it runs */
    record RootInstance(
            String instance, @Nullable String group, @Nullable String ref, String process, @Nullable Instant heldSince) {}

    /** Alive instances of the whole campaign, but not its crises: those hold or cancel it and go on themselves. */
    List<RootInstance> alive(String campaign) {
        return query("campaign = :campaign and status in ('running', 'held') and process not like 'crisis-handling%'",
                campaign, List.of());
    }

    /** Alive instances of some groups. */
    List<RootInstance> alive(String campaign, Collection<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : query("campaign = :campaign and status in ('running', 'held') and group_code in (:keys)", campaign, groups);
    }

    /** Of these groups, those whose own key an alive instance goes by. */
    Set<String> groupsWithRun(String campaign, Collection<String> groups) {
        return alive(campaign, groups).stream().filter(root -> root.ref() == null).map(RootInstance::group).collect(Collectors.toSet());
    }

    /** Alive instances in any of these holds, those among them that the hold has not reached yet. */
    List<RootInstance> inHolds(Collection<String> holds) {
        return query("status in ('running', 'held')"
                + " and instance in (select instance from campaign_hold_instance where hold in (:keys))", "", holds);
    }

    /** Of these, the ones that stand still. */
    List<RootInstance> held(Collection<String> instances) {
        return query("status = 'held' and instance in (:keys)", "", instances);
    }

    /** Groups of these instances, by instance. */
    Map<String, String> groups(Collection<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : query("instance in (:keys) and group_code is not null", "", instances).stream()
                        .collect(Collectors.toMap(RootInstance::instance, RootInstance::group));
    }

    private List<RootInstance> query(String where, String campaign, Collection<String> keys) {
        return jdbc.sql("select instance, group_code, ref, process, held_since from campaign_instance where " + where
                        + " order by instance")
                .param("campaign", campaign)
                .param("keys", keys)
                .query((row, number) -> new RootInstance(
                        row.getString("instance"),
                        row.getString("group_code"),
                        row.getString("ref"),
                        row.getString("process"),
                        SqlTime.fromSql(row.getObject("held_since", LocalDateTime.class))))
                .list();
    }

    /** Of these, the ones that some hold other than these keeps. */
    Set<String> heldElsewhere(Collection<String> holds, Collection<String> instances) {
        return Set.copyOf(jdbc.sql("select i.instance from campaign_hold_instance i join campaign_hold h on h.id = i.hold"
                        + " where h.released_at is null and h.id not in (:holds) and i.instance in (:instances)")
                .param("holds", holds)
                .param("instances", instances)
                .query(String.class)
                .list());
    }
}
