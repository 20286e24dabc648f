package qipan.campaign;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * What all CSV imports agree on: UTF-8 with or without a mark, else GB 18030 (which contains GBK), since that is what
 * Excel writes here.
 */
final class CsvText {

    static final int MAX_BYTES = 5 * 1024 * 1024;

    private CsvText() {}

    /** @throws Refusal 413 when too large, 422 when it is text in neither encoding */
    static String of(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "campaign.csv.tooLarge", List.of(), MAX_BYTES / 1024 / 1024);
        }
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = decode(content, charset);
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // the next one, or the refusal below
            }
        }
        throw Refusal.invalid("campaign.csv.encoding", List.of());
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    /** @throws Refusal 422 that names each column that is missing or unknown */
    static void checkHeader(List<String> header, List<String> required, List<String> columns) {
        var violations = new ArrayList<Violation>();
        required.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> violations.add(Violation.ofField(column, "column", "campaign.csv.columnMissing", column)));
        header.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> violations.add(Violation.ofField(column, "column", "campaign.csv.columnUnknown", column)));
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.columns", violations, String.join(",", columns));
        }
    }
}
