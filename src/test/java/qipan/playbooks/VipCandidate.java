package qipan.playbooks;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import qipan.testing.ProcessDriver;

/** A member whose level is asked, in tests. */
final class VipCandidate {

    static final String PROPOSE = "userTask_vu03_proposePrivileges";
    static final String APPROVE = "userTask_vu04_approvePrivileges";
    static final String INVITE = "userTask_vu05_inviteToVip";

    private VipCandidate() {}

    static ProcessInstance screened(ProcessDriver driver, int spent, String level) {
        return driver.start("vip-upgrade-member", "spring", figures(spent, level));
    }

    static Map<String, Object> figures(int spent, String level) {
        return new HashMap<>(Map.of("memberId", "m1", "total12m", spent, "orders12m", 3, "referrals", 0, "currentLevel", level));
    }
}
