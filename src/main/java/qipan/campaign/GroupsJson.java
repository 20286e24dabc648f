package qipan.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.campaign.GroupStore.GroupEntry;
import qipan.campaign.GroupsCsv.RawGroup;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Groups sent as JSON; held to the same rules as the CSV's rows. */
record GroupsJson(List<Row> groups) {

    record Row(
            @Nullable String code,
            @Nullable String name,
            @Nullable Integer size,
            @Nullable String owner,
            @Nullable String host,
            @Nullable String tags,
            @Nullable String chatId) {

        RawGroup raw() {
            return new RawGroup(code, name, size == null ? null : size.toString(), owner, host, tags, chatId);
        }
    }

    List<GroupEntry> checked(GroupRules rules) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (var index = 0; index < groups.size(); index++) {
            var raw = groups.get(index).raw();
            var place = "groups[" + index + "]";
            violations.addAll(rules.objections(place, raw));
            if (raw.code() != null && !seen.add(raw.code())) {
                violations.add(Violation.ofElement(place, "unique", "campaign.csv.duplicate", raw.code()));
            }
        }
        if (groups.isEmpty() || !violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.badRows", violations, violations.size());
        }
        return groups.stream().map(row -> row.raw().checked()).toList();
    }
}
