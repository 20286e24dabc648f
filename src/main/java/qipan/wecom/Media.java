package qipan.wecom;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import qipan.files.KeptFiles;
import qipan.files.KeptFiles.Kept;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.WeComApi.Medium;

/** Pictures and documents as WeCom knows them: each content is uploaded once, and used until WeCom forgets it. */
@Component
class Media {

    /** developer.work.weixin.qq.com/document/path/90253: three days; less, so that none is forgotten between our look and WeCom's. */
    private static final Duration KEPT = Duration.ofDays(3).minusHours(1);

    private static final int LONGEST_REASON = 250;
    private static final int AT_ONCE = 500;

    private final KeptFiles files;
    private final MediaStore store;
    private final Clock clock;

    Media(KeptFiles files, MediaStore store, Clock clock) {
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /** @param remembered contents that were not uploaded just now: WeCom may have forgotten them all the same */
    record Ready(List<Medium> media, Set<String> remembered) {}

    /** Uploads what WeCom does not have. To do that twice does no harm. */
    Answer<Ready> ready(WeComApi api, List<String> ids) {
        var media = new ArrayList<Medium>();
        var remembered = new HashSet<String>();
        for (var id : ids) {
            var kept = files.find(id);
            if (kept.isEmpty()) {
                return new Refused<>("file " + id + " is gone");
            }
            var known = store.find(kept.get().sha256(), clock.instant());
            if (known.isPresent()) {
                remembered.add(kept.get().sha256());
            }
            var medium = known.<Answer<String>>map(Done::new).orElseGet(() -> upload(api, kept.get()));
            if (!(medium instanceof Done<String> done)) {
                return Asking.undone(medium);
            }
            media.add(new Medium(kept.get().isImage(), done.value()));
        }
        return new Done<>(new Ready(media, remembered));
    }

    private Answer<String> upload(WeComApi api, Kept file) {
        var answer = api.upload(file.isImage(), file.content(), file.name());
        if (answer instanceof Done<String> done) {
            store.put(file.sha256(), done.value(), clock.instant().plus(KEPT));
        }
        return answer instanceof Refused<String> refused ? new Refused<>(Asking.cut(file.name() + ": " + refused.reason(), LONGEST_REASON)) : answer;
    }

    /** @return whether there was anything to forget: then another try may help */
    boolean forget(Ready ready) {
        store.forget(ready.remembered());
        return !ready.remembered().isEmpty();
    }

    /** What WeCom has forgotten is of no use to anybody. Every node looks; what is gone is gone. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void sweep() {
        var more = true;
        while (more) {
            more = store.forgetExpired(clock.instant(), AT_ONCE) >= AT_ONCE;
        }
    }
}
