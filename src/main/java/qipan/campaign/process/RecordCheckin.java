package qipan.campaign.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Checkins;
import qipan.engine.PublishedDelegate;
import qipan.shared.Zones;

/** A member checked in today; a check-in of nobody is left alone. */
@PublishedDelegate(zh = "记一次打卡", en = "Record a check-in", inputs = {"challengeId", "memberId"})
class RecordCheckin implements JavaDelegate {

    private final Checkins checkins;
    private final Clock clock;

    RecordCheckin(Checkins checkins, Clock clock) {
        this.checkins = checkins;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var challenge = Local.text(step, "challengeId");
        var member = Local.text(step, "memberId");
        if (challenge != null && member != null) {
            checkins.post(challenge, member, LocalDate.now(clock.withZone(Zones.SHANGHAI)));
        }
    }
}
