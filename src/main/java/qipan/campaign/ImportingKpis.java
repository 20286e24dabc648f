package qipan.campaign;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.Kpis.Measured;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Takes figures from outside: all rows or none. */
@Service
class ImportingKpis {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();
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
    int rows(String campaign, List<Measured> rows) {
        var by = actor.get().requireIntegrationOr(Role.MANAGER).username();
        campaigns.get(campaign);
        var known = groups.codes(campaign);
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            if (row.group() != null && !known.contains(row.group())) {
                violations.add(Violation.ofElement("row " + (index + 1), "group", "campaign.kpi.group", row.group()));
            }
            if (row.value().abs().compareTo(LARGEST) >= 0) {
                violations.add(Violation.ofElement("row " + (index + 1), "value", "campaign.kpi.value"));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.badRows", violations, violations.size());
        }
        kpis.record(campaign, rows.stream()
                .map(row -> new Measured(row.group(), row.metric(), row.at(), row.value(), by))
                .toList());
        return rows.size();
    }

    /** {@code group,metric,at,value}; an empty group means the campaign. */
    int csv(String campaign, String text) {
        var rows = new ArrayList<Measured>();
        var violations = new ArrayList<Violation>();
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (var line : parser) {
                try {
                    rows.add(row(line));
                } catch (RuntimeException malformed) {
                    violations.add(Violation.ofElement("line " + parser.getCurrentLineNumber(), "row", "campaign.kpi.row"));
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException notCsv) {
            throw Refusal.invalid("campaign.csv.unreadable", List.of());
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.badRows", violations, violations.size());
        }
        return rows(campaign, rows);
    }

    private static Measured row(CSVRecord line) {
        var group = line.get("group");
        return new Measured(
                group.isEmpty() ? null : group, line.get("metric"), moment(line.get("at")), new BigDecimal(line.get("value")),
                "");
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
