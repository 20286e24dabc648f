package qipan.wecom;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Forms.Attached;
import qipan.files.KeptFiles;
import qipan.files.KeptFiles.Kept;
import qipan.files.Place;
import qipan.files.UsingFiles;
import qipan.inbox.InboxTask;
import qipan.shared.FileLink;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** What may go with a text: files that the person may look at, no more and none larger than WeCom takes. */
@Component
class PostFiles {

    /** developer.work.weixin.qq.com/document/path/92135 */
    static final int MOST = 9;

    /** developer.work.weixin.qq.com/document/path/90253: JPEG and PNG; any other file; and none of five bytes or less. */
    private static final long LARGEST_PICTURE = 10L * 1024 * 1024;
    private static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final long SMALLEST = 6;

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final String FIELD = "files";

    private final UsingFiles using;
    private final KeptFiles kept;

    PostFiles(UsingFiles using, KeptFiles kept) {
        this.using = using;
        this.kept = kept;
    }

    /** @throws Refusal 422 with more than {@link #MOST}, or what is no id */
    static List<String> of(@Nullable List<String> given) {
        var ids = given == null ? List.<String>of() : given.stream().distinct().toList();
        if (ids.size() > MOST) {
            throw refused("max", "wecom.files.many", MOST);
        }
        if (ids.stream().anyMatch(id -> id == null || !ID.matcher(id).matches())) {
            throw refused("file", "wecom.files.unknown");
        }
        return ids;
    }

    /** For the audit log. */
    static Map<String, Object> told(List<String> ids) {
        return ids.isEmpty() ? Map.of() : Map.of("files", ids.stream().map(FileLink::pathOf).toList());
    }

    /**
     * Ties them to the tasks: whoever sees one of those may look at them. In the caller's transaction.
     *
     * @return the same
     * @throws Refusal 422 when one is not there for the person who acts, or larger than WeCom takes
     */
    List<String> use(List<InboxTask> tasks, List<String> ids) {
        var attached = ids.stream().map(id -> new Attached(FIELD, FIELD, id, false)).toList();
        if (tasks.stream().anyMatch(task -> !using.use(Place.task(task.id()), attached).isEmpty())) {
            throw refused("file", "wecom.files.unknown");
        }
        ids.forEach(id -> refuseLarge(kept.find(id).orElseThrow(() -> refused("file", "wecom.files.unknown"))));
        return ids;
    }

    private static void refuseLarge(Kept file) {
        var largest = file.isImage() ? LARGEST_PICTURE : LARGEST_FILE;
        if (file.size() > largest || file.size() < SMALLEST) {
            throw refused("max", "wecom.files.large", file.name(), LARGEST_PICTURE / 1024 / 1024, LARGEST_FILE / 1024 / 1024);
        }
    }

    private static Refusal refused(String rule, String message, Object... args) {
        return Refusal.invalid(message, List.of(Violation.ofField(FIELD, rule, message, args)), args);
    }
}
