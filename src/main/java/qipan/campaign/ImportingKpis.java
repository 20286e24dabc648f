package qipan.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.Kpis.Measured;
import qipan.campaign.KpisCsv.Row;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Takes figures from outside: all rows or none. */
@Service
class ImportingKpis {

    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final Campaigns campaigns;
    private final GroupStore groups;
    private final Kpis kpis;
    private final CurrentActor actor;

    ImportingKpis(Campaigns campaigns, GroupStore groups, Kpis kpis, CurrentActor actor) {
        this.campaigns = campaigns;
        this.groups = groups;
        this.kpis = kpis;
        this.actor = actor;
    }

    @Transactional
    int rows(String campaign, List<Measured> measured) {
        admit(campaign);
        var rows = new ArrayList<Row>();
        measured.forEach(row -> rows.add(new Row("row " + (rows.size() + 1), row)));
        return keep(campaign, rows);
    }

    /** {@code group,metric,at,value}; an empty group means the campaign. */
    @Transactional
    int csv(String campaign, byte[] file) {
        admit(campaign);
        return keep(campaign, new KpisCsv().read(file));
    }

    private void admit(String campaign) {
        actor.get().requireIntegrationOr(Role.MANAGER);
        campaigns.get(campaign);
    }

    private int keep(String campaign, List<Row> rows) {
        var known = groups.codes(campaign);
        var violations = new ArrayList<Violation>();
        for (var row : rows) {
            var measured = row.measured();
            if (measured.group() != null && !known.contains(measured.group())) {
                violations.add(Violation.ofElement(row.place(), "group", "campaign.kpi.group", measured.group()));
            }
            if (measured.value().abs().compareTo(LARGEST) >= 0) {
                violations.add(Violation.ofElement(row.place(), "value", "campaign.kpi.value"));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.badRows", violations, violations.size());
        }
        var by = actor.get().username();
        kpis.record(campaign, rows.stream().map(Row::measured)
                .map(row -> new Measured(row.group(), row.metric(), row.at(), row.value(), by))
                .toList());
        return rows.size();
    }
}
