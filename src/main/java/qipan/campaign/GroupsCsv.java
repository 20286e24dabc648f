package qipan.campaign;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import qipan.campaign.GroupStore.GroupEntry;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Reads {@code code,name,size,owner,host,tags,chatId}. Every bad row is listed by its line; one bad row and none is taken. */
class GroupsCsv {

    static final int MAX_ROWS = 20_000;
    static final int MAX_LISTED = 200;

    private static final List<String> COLUMNS = List.of("code", "name", "size", "owner", "host", "tags", "chatId");
    private static final int REQUIRED = 3;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final GroupRules rules;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    GroupsCsv(GroupRules rules) {
        this.rules = rules;
    }

    /** @throws Refusal 413 when too large, 422 with one violation a bad line */
    List<GroupEntry> read(byte[] content) {
        var entries = new ArrayList<GroupEntry>();
        try (var parser = CSVParser.parse(new StringReader(CsvText.of(content)), FORMAT)) {
            CsvText.checkHeader(parser.getHeaderNames(), COLUMNS.subList(0, REQUIRED), COLUMNS);
            for (var line : parser) {
                rows(entries.size());
                entry(line, entries);
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException notCsv) {
            throw Refusal.invalid("campaign.csv.unreadable", List.of());
        }
        if (entries.isEmpty() && violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.empty", List.of());
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.badRows", violations, violations.size());
        }
        return entries;
    }

    private static void rows(int already) {
        if (already >= MAX_ROWS) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "campaign.csv.tooMany", List.of(), MAX_ROWS);
        }
    }

    private void entry(CSVRecord line, List<GroupEntry> entries) {
        // Where the row ends in the file: empty lines and line breaks in quotes count, as they do in an editor.
        var place = "line " + line.getParser().getCurrentLineNumber();
        if (!line.isConsistent()) {
            add(Violation.ofElement(place, "columns", "campaign.csv.cells", line.getParser().getHeaderNames().size(), line.size()));
            return;
        }
        var entry = new RawGroup(
                cell(line, "code"), cell(line, "name"), cell(line, "size"), cell(line, "owner"), cell(line, "host"),
                cell(line, "tags"), cell(line, "chatId"));
        var objections = rules.objections(place, entry);
        objections.forEach(this::add);
        if (entry.code() != null && !seen.add(entry.code())) {
            add(Violation.ofElement(place, "unique", "campaign.csv.duplicate", entry.code()));
        } else if (objections.isEmpty()) {
            entries.add(entry.checked());
        }
    }

    private void add(Violation violation) {
        if (violations.size() < MAX_LISTED) {
            violations.add(violation);
        }
    }

    private static @Nullable String cell(CSVRecord line, String column) {
        var value = line.isMapped(column) ? line.get(column) : null;
        return value == null || value.isEmpty() ? null : value;
    }

    /** A row as it was written. */
    record RawGroup(
            @Nullable String code,
            @Nullable String name,
            @Nullable String size,
            @Nullable String owner,
            @Nullable String host,
            @Nullable String tags,
            @Nullable String chatId) {

        /** Call after {@link GroupRules} had nothing against it. */
        GroupEntry checked() {
            return new GroupEntry(code, name, Integer.parseInt(size), owner, host, tags, chatId);
        }
    }
}
