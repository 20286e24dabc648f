package qipan.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

@Repository
class BuyerStore implements Buyers {

    private static final Standing UNKNOWN = new Standing(null, null, null);

    private final JdbcClient jdbc;
    private final Clock clock;

    BuyerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Bought bought(String member, Instant since) {
        return jdbc.sql("select count(*) as orders, coalesce(sum(qty * price), 0) as amount from campaign_order"
                        + " where member = ? and pay_status = 'paid' and taken_at >= ?")
                .params(member, SqlTime.toSql(since))
                .query((row, number) -> new Bought(row.getInt("orders"), row.getBigDecimal("amount")))
                .single();
    }

    @Override
    public Standing standing(String member) {
        return jdbc.sql("select vip_level, vip_since, dist_role from customer where member = ?")
                .param(member)
                .query((row, number) -> new Standing(
                        row.getString("vip_level"),
                        SqlTime.fromSql(row.getObject("vip_since", LocalDateTime.class)),
                        row.getString("dist_role")))
                .optional()
                .orElse(UNKNOWN);
    }

    @Override
    public void remember(String member, @Nullable String vipLevel, @Nullable String role) {
        var updated = write(member, vipLevel, role, "update customer set vip_level = coalesce(:level, vip_level),"
                + " vip_since = coalesce(:since, vip_since), dist_role = coalesce(:role, dist_role) where member = :member");
        if (updated == 0) {
            write(member, vipLevel, role,
                    "insert into customer (member, vip_level, vip_since, dist_role) values (:member, :level, :since, :role)");
        }
    }

    private int write(String member, @Nullable String vipLevel, @Nullable String role, String sql) {
        return jdbc.sql(sql)
                .param("member", member)
                .param("level", vipLevel)
                .param("since", vipLevel == null ? null : SqlTime.toSql(clock.instant()))
                .param("role", role)
                .update();
    }
}
