package qipan.campaign.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.CampaignParameters;
import qipan.engine.ConfigurationRegister;
import qipan.engine.PublishedDelegate;
import qipan.shared.BusinessKey;
import qipan.shared.Zones;

/**
 * Opens the next wave. Its first group day is day C+14 or tomorrow, whichever is later; the sale opens on the last day of
 * the run at the hour of the way of delivery and lasts a day (catalogue 4.1a, all changeable by parameters).
 */
@PublishedDelegate(
        zh = "启动下一批群:每个群一个独立流程",
        en = "Start the next wave of groups, each a process of its own",
        inputs = {"playbook", "waveSize", "sample", "variants"},
        parameters = {"groupRun.startOffsetDays", "sale.openTime.online", "sale.openTime.store", "sale.hours"})
class StartGroups implements JavaDelegate {

    /** What each group is told of the campaign, as far as the master knows it. */
    private static final List<String> HANDED_ON = List.of(
            "offerId", "runMode", "scriptSet", "activationLevel", "privateChatRatio", "fulfilmentMode", "reasonToSell",
            "priceLadder", "dealTools", "groupBuyHours", "hookGift");

    private static final int FINE_DAYS = 11;
    private static final int QUICK_DAYS = 4;

    private final CampaignActs campaigns;
    private final CampaignParameters parameters;
    private final ConfigurationRegister register;
    private final Clock clock;

    StartGroups(CampaignActs campaigns, CampaignParameters parameters, ConfigurationRegister register, Clock clock) {
        this.campaigns = campaigns;
        this.parameters = parameters;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var sample = inputs.count("sample", 0);
        var size = sample > 0 ? sample : inputs.count("waveSize", Integer.MAX_VALUE);
        var variants = sample > 0 ? inputs.list("variants") : List.<String>of();
        var given = variables(step, inputs);
        var playbook = inputs.text("playbook", "group-run-11-day");
        var wave = campaigns.openWave(inputs.campaign(), playbook, size, variants, storable(given));
        step.setVariable("waveNo", wave.number());
        step.setVariable("waveGroups", wave.groups());
        step.setVariable("moreWaves", wave.more());
        step.setVariable("groupRunStartDate", given.get("groupRunStartDate"));
        step.setVariable("saleOpenAt", given.get("saleOpenAt"));
        step.setVariable("saleCloseAt", given.get("saleCloseAt"));
    }

    private Map<String, Object> variables(DelegateExecution step, Inputs inputs) {
        var variables = new HashMap<String, Object>();
        HANDED_ON.forEach(name -> {
            var value = step.getVariable(name);
            if (value != null) {
                variables.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        });
        var winner = inputs.text("winnerVariant");
        if (winner != null) {
            variables.put("variant", winner);
        }
        var key = inputs.key();
        var firstDay = firstDay(inputs, key);
        var opens = opens(inputs, key, firstDay);
        variables.put("groupRunStartDate", firstDay.toString());
        variables.put("saleOpenAt", opens);
        variables.put("saleCloseAt", Date.from(opens.toInstant().plusSeconds(3600L * number(key, "sale.hours"))));
        return variables;
    }

    private LocalDate firstDay(Inputs inputs, BusinessKey key) {
        var tomorrow = LocalDate.now(clock.withZone(Zones.SHANGHAI)).plusDays(1);
        var start = inputs.text("campaignStartDate");
        if (start == null) {
            return tomorrow;
        }
        var planned = LocalDate.parse(start.substring(0, 10)).plusDays(number(key, "groupRun.startOffsetDays"));
        return planned.isAfter(tomorrow) ? planned : tomorrow;
    }

    private Date opens(Inputs inputs, BusinessKey key, LocalDate firstDay) {
        var days = "quick".equals(inputs.text("runMode")) ? QUICK_DAYS : FINE_DAYS;
        var store = "store".equals(inputs.text("fulfilmentMode"));
        var hour = setting(key, store ? "sale.openTime.store" : "sale.openTime.online").toString();
        return Date.from(firstDay.plusDays(days - 1L).atTime(LocalTime.parse(hour)).atZone(Zones.SHANGHAI).toInstant());
    }

    private int number(BusinessKey key, String name) {
        return ((Number) setting(key, name)).intValue();
    }

    private Object setting(BusinessKey key, String name) {
        return parameters.find(key, name).or(() -> register.find(name)).orElseThrow();
    }

    /** The wave's row is JSON: dates as ISO texts, which the anchors read as well. */
    private static Map<String, Object> storable(Map<String, Object> variables) {
        var texts = new HashMap<>(variables);
        texts.replaceAll((name, value) -> value instanceof Date date ? date.toInstant().toString() : value);
        return texts;
    }
}
