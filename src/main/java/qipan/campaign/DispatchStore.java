package qipan.campaign;

import static qipan.campaign.MemberStore.orEmpty;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;
import qipan.shared.SqlTime;

@Repository
class DispatchStore implements Dispatches {

    private final JdbcClient jdbc;
    private final Clock clock;

    DispatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String hand(BusinessKey scope, Kind kind, Map<String, ? extends @Nullable Object> content) {
        var id = Ids.next();
        jdbc.sql("insert into campaign_dispatch (id, campaign, group_code, kind, content, at) values (?, ?, ?, ?, ?, ?)")
                .params(id, orEmpty(scope.campaign()), orEmpty(scope.group()), kind.name().toLowerCase(java.util.Locale.ROOT),
                        JsonColumn.write(content), SqlTime.toSql(clock.instant()))
                .update();
        return id;
    }
}
