package qipan.campaign.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import qipan.campaign.CampaignActs;
import qipan.campaign.Kpis;
import qipan.campaign.Members;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import qipan.engine.TaskPeople;

/** What expressions may ask about the campaign they stand in. */
final class CampaignFunctions {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private CampaignFunctions() {}

    /** {@code groups}. */
    @PublishedFunctions("groups")
    static class Groups {

        private final CampaignActs campaigns;

        Groups(CampaignActs campaigns) {
            this.campaigns = campaigns;
        }

        @Published(zh = "活动的群数")
        int count(ModelScope scope) {
            var campaign = scope.businessKey().campaign();
            return campaign == null ? 0 : campaigns.countGroups(campaign);
        }

        @Published(zh = "当前群的编号")
        @Nullable String code(ModelScope scope) {
            return scope.businessKey().group();
        }
    }

    /** {@code roles}. */
    @PublishedFunctions("roles")
    static class Roles {

        private final TaskPeople people;

        Roles(TaskPeople people) {
            this.people = people;
        }

        @Published(zh = "担任某角色的第一人")
        @Nullable String holder(ModelScope scope, String roleKey) {
            return people.people(scope.businessKey(), java.util.List.of(roleKey)).stream().findFirst().orElse(null);
        }
    }

    /** {@code contacts}. */
    @PublishedFunctions("contacts")
    static class Contacts {

        private final Members members;

        Contacts(Members members) {
            this.members = members;
        }

        @Published(zh = "今天已触达某成员几次")
        int today(ModelScope scope, @Nullable String member) {
            return scope.businessKey().campaign() == null || member == null
                    ? 0
                    : members.contactsToday(scope.businessKey(), member);
        }
    }

    /** {@code kpi}. */
    @PublishedFunctions("kpi")
    static class Values {

        private final Kpis kpis;

        Values(Kpis kpis) {
            this.kpis = kpis;
        }

        @Published(zh = "本群(或活动)某指标的值")
        double value(ModelScope scope, String metric) {
            return read(scope, scope.businessKey().group(), metric, Instant.EPOCH).doubleValue();
        }

        @Published(zh = "本群(或活动)某指标自某时刻以来的值")
        double since(ModelScope scope, String metric, Date from) {
            return read(scope, scope.businessKey().group(), metric, from.toInstant()).doubleValue();
        }

        @Published(zh = "全活动某指标的合计")
        double sum(ModelScope scope, String metric) {
            return read(scope, null, metric, Instant.EPOCH).doubleValue();
        }

        private BigDecimal read(ModelScope scope, @Nullable String group, String metric, Instant from) {
            var campaign = scope.businessKey().campaign();
            return campaign == null ? BigDecimal.ZERO : kpis.between(campaign, group, metric, from, EVER);
        }
    }
}
