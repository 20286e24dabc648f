package qipan.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.security.Accounts;
import qipan.security.ActingAs;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.shared.Zones;

/**
 * The demo's campaign: launched, its brief waiting for approval, and a few pilot groups already on their way, so that
 * everybody who signs in finds something to do. Made once, on an empty database.
 */
@Component
@Profile("demo")
class DemoCampaign {

    private static final String PLAYBOOK = "launch-campaign";
    private static final String MANAGER = "manager";
    private static final String HOST = "staff";
    private static final int PILOTS = 3;

    private final Campaigns campaigns;
    private final ImportingGroups importing;
    private final CampaignStore store;
    private final LaunchNeeds needed;
    private final WaveStore waves;
    private final CampaignActs acts;
    private final Accounts accounts;
    private final Models models;
    private final Clock clock;

    DemoCampaign(
            Campaigns campaigns,
            ImportingGroups importing,
            CampaignStore store,
            LaunchNeeds needed,
            WaveStore waves,
            CampaignActs acts,
            Accounts accounts,
            Models models,
            Clock clock) {
        this.campaigns = campaigns;
        this.importing = importing;
        this.store = store;
        this.needed = needed;
        this.waves = waves;
        this.acts = acts;
        this.accounts = accounts;
        this.models = models;
        this.clock = clock;
    }

    /** After the models were published. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    void make() {
        if (store.list(null, null, 1, null).items().isEmpty() && models.latest(PLAYBOOK).isPresent()) {
            ActingAs.run(new Actor(MANAGER, null, Set.of(Role.MANAGER), null), this::launchUnlessAnotherNodeDoes);
        }
    }

    /** Of two nodes that start together the second finds the name taken. */
    private void launchUnlessAnotherNodeDoes() {
        try {
            launch();
        } catch (RuntimeException refused) {
            if (store.list(null, null, 1, null).items().isEmpty()) {
                throw refused;
            }
        }
    }

    private void launch() {
        var today = LocalDate.now(clock.withZone(Zones.SHANGHAI));
        var campaign = campaigns.draft(
                new DraftCampaign(PLAYBOOK, "示例：秋季家装发售", today, Map.of("runMode", "fine"), roles(), answers()));
        importing.json(campaign.id(), groups());
        campaigns.launch(campaign.id());
        pilot(campaign.id(), today);
    }

    private Map<String, List<String>> roles() {
        var roles = new HashMap<String, List<String>>();
        needed.roles(PLAYBOOK).forEach(role -> accounts.find(role).ifPresent(person -> roles.put(role, List.of(role))));
        return roles;
    }

    private static Map<String, Object> answers() {
        return Map.of(
                "productIds", "全屋定制套餐",
                "goalType", "sales",
                "targetGmv", 800_000,
                "targetOrders", 60,
                "avgGroupSize", 180,
                "fulfilmentMode", "both",
                "budget", 50_000,
                "reasonToSell", "新楼盘集中交付,工厂给了一批团购价,只在社群里开放一次。");
    }

    private static GroupsJson groups() {
        return new GroupsJson(List.of("锦绣花园", "滨江壹号", "云栖里", "翠湖天地", "星河湾", "学府雅苑").stream()
                .map(estate -> new GroupsJson.Row(estate, estate + "业主群", 180, HOST, HOST, "新楼盘", null))
                .toList());
    }

    /** The pilots run beside the launch's own waves: their wave is closed at once, so that the launch waits for its own. */
    private void pilot(String campaign, LocalDate today) {
        var opens = today.plusDays(10).atTime(20, 0).atZone(Zones.SHANGHAI).toInstant();
        var variables = Map.<String, Object>of(
                "groupRunStartDate", today.toString(),
                "saleOpenAt", opens.toString(),
                "saleCloseAt", opens.plusSeconds(24 * 3600).toString(),
                "runMode", "fine",
                "fulfilmentMode", "both",
                "activationLevel", "full");
        var wave = acts.openWave(campaign, "group-run-11-day", PILOTS, List.of(), variables);
        waves.close(campaign, wave.number(), clock.instant());
    }
}
