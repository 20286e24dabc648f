package qipan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.BusinessKey;
import qipan.shared.SqlTime;
import qipan.shared.Zones;

@Repository
class MemberStore implements Members {

    private static final String SELECT = "select m.group_code, m.member, m.tag, m.concern, m.stage, m.phone_consent,"
            + " m.contacted_at, (select count(*) from campaign_order o where o.campaign = m.campaign and o.member = m.member)"
            + " as orders from campaign_member m where m.campaign = :campaign and (:any = 1 or m.group_code = :group)";

    private final JdbcClient jdbc;
    private final Clock clock;

    MemberStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void tag(
            BusinessKey scope, String member, @Nullable String tag, @Nullable String concern, @Nullable String stage) {
        var updated = about(scope, member, "update campaign_member set tag = coalesce(:tag, tag),"
                        + " concern = coalesce(:concern, concern), stage = coalesce(:stage, stage) where " + KEY)
                .param("tag", tag)
                .param("concern", concern)
                .param("stage", stage)
                .update();
        if (updated == 0) {
            about(scope, member, "insert into campaign_member (campaign, group_code, member, tag, concern, stage,"
                            + " phone_consent) values (:campaign, :group, :member, :tag, :concern, :stage, false)")
                    .param("tag", tag)
                    .param("concern", concern)
                    .param("stage", stage)
                    .update();
        }
    }

    @Override
    public void contacted(BusinessKey scope, String member) {
        var updated = about(scope, member, "update campaign_member set contacts_that_day ="
                        + " case when contacted_at >= :today then contacts_that_day + 1 else 1 end, contacted_at = :at where " + KEY)
                .param("at", SqlTime.toSql(clock.instant()))
                .param("today", SqlTime.toSql(midnight()))
                .update();
        if (updated == 0) {
            tag(scope, member, null, null, null);
            contacted(scope, member);
        }
    }

    @Override
    public int contactsToday(BusinessKey scope, String member) {
        return jdbc.sql("select coalesce(sum(contacts_that_day), 0) from campaign_member"
                        + " where campaign = :campaign and member = :member and contacted_at >= :today")
                .param("campaign", scope.campaign())
                .param("member", member)
                .param("today", SqlTime.toSql(midnight()))
                .query(Integer.class)
                .single();
    }

    private Instant midnight() {
        return clock.instant().atZone(Zones.SHANGHAI).toLocalDate().atStartOfDay(Zones.SHANGHAI).toInstant();
    }

    @Override
    public List<Member> of(BusinessKey scope) {
        return scoped(scope, SELECT + " and (m.tag is null or m.tag <> '" + DO_NOT_DISTURB + "') order by m.member")
                .query(MemberStore::row)
                .list();
    }

    @Override
    public Optional<Member> find(BusinessKey scope, String member) {
        return scoped(scope, SELECT + " and m.member = :member").param("member", member).query(MemberStore::row).list()
                .stream()
                .findFirst();
    }

    private static final String KEY = "campaign = :campaign and group_code = :group and member = :member";

    private JdbcClient.StatementSpec about(BusinessKey scope, String member, String sql) {
        return jdbc.sql(sql)
                .param("campaign", scope.campaign())
                .param("group", orEmpty(scope.group()))
                .param("member", member);
    }

    private JdbcClient.StatementSpec scoped(BusinessKey scope, String sql) {
        return jdbc.sql(sql)
                .param("campaign", scope.campaign())
                .param("any", scope.group() == null ? 1 : 0)
                .param("group", orEmpty(scope.group()));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Member row(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("group_code"),
                row.getString("member"),
                row.getString("tag"),
                row.getString("concern"),
                row.getString("stage"),
                row.getBoolean("phone_consent"),
                SqlTime.fromSql(row.getObject("contacted_at", LocalDateTime.class)),
                row.getInt("orders"));
    }
}
