package qipan.files;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Forms.Attached;
import qipan.shared.Violation;

/** Ties files to the answers that name them, in the transaction of the answer. */
@Service
public class UsingFiles {

    private final FileStore files;
    private final ReadingFiles reading;
    private final Clock clock;

    UsingFiles(FileStore files, ReadingFiles reading, Clock clock) {
        this.files = files;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Only what the person may look at: nobody makes a file visible to others, or to oneself, by guessing its id.
     *
     * @return what is wrong with them
     */
    @Transactional
    public List<Violation> use(Place place, List<Attached> attached) {
        var wrong = new ArrayList<Violation>();
        for (var answer : attached) {
            var file = reading.find(answer.file());
            if (file.isEmpty()) {
                wrong.add(unknown(answer));
            } else if (answer.photo() && !file.get().isImage()) {
                wrong.add(Violation.ofField(answer.field(), "photo", "form.photo", answer.label()));
            } else if (!files.use(answer.file(), place, clock.instant())) {
                wrong.add(unknown(answer));
            }
        }
        return wrong;
    }

    private static Violation unknown(Attached answer) {
        return Violation.ofField(answer.field(), "file", "form.file", answer.label());
    }
}
