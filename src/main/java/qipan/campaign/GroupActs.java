package qipan.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/** What models do with groups besides starting them in waves. */
public interface GroupActs {

    /** The arms a test of that size will get: the same deal that opening the wave makes. */
    Map<String, String> arms(String campaign, int groupsPerArm, List<String> variants);

    /**
     * What an arm of a test brought.
     *
     * @param groups that ran
     * @param refundPct of its orders, percent
     */
    record Arm(int groups, long members, long orders, double refundPct) {

        public double conversion() {
            return members == 0 ? 0 : (double) orders / members;
        }
    }

    Arm armOf(String campaign, String variant);

    /** P1 crises of the campaign. */
    int severeCrises(String campaign);

    /**
     * Settles what becomes of the group, or of all groups of the campaign. Settled ones stay settled.
     *
     * @param future {@code dissolve}, {@code long-term} or {@code merge-vip}
     * @param except group codes that are left alone
     * @return how many groups it settled
     */
    int settle(BusinessKey scope, String future, Collection<String> except);

    /** Adds a group that was built during the campaign; answers its code. */
    String register(String campaign, String name, int size, @Nullable String kind);
}
