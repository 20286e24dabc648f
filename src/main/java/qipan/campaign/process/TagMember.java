package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Members;
import qipan.engine.PublishedDelegate;

/** Remembers tag, stage or concern of one member; a member nobody names is left alone. */
@PublishedDelegate(
        zh = "给成员打标签",
        en = "Tag a member",
        inputs = {"memberId", "tag", "stage", "concern"})
class TagMember implements JavaDelegate {

    private final Members members;

    TagMember(Members members) {
        this.members = members;
    }

    @Override
    public void execute(DelegateExecution step) {
        var member = Local.text(step, "memberId");
        if (member != null) {
            members.tag(new Inputs(step).key(), member, Local.text(step, "tag"), Local.text(step, "concern"),
                    Local.text(step, "stage"));
        }
    }
}
