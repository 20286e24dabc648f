package qipan.campaign;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/** What models do with campaigns, through the delegates in {@code qipan.campaign.process}. */
public interface CampaignActs {

    /** @param more whether groups are left for another wave */
    record WaveOpened(int number, int groups, boolean more) {}

    /**
     * Takes the next groups into a wave and starts them in the background.
     *
     * @param size how many; all that are left when larger
     * @param variants dealt out over the groups by size; may be empty
     */
    WaveOpened openWave(String campaign, String playbook, int size, List<String> variants, Map<String, Object> variables);

    /**
     * Starts a process for every group of the campaign again, in the background. A group that is still at work with the
     * round before is left out of this one. The end of the newest round is told like a wave's ({@code
     * MSG_GROUPS_FINISHED}), so that a master can wait for its last one.
     *
     * @return the round's number and how many groups go with it
     */
    WaveOpened openRound(String campaign, String playbook, Map<String, Object> variables);

    /** @param groups group codes, or null for the whole campaign */
    int hold(String campaign, @Nullable Collection<String> groups, String reason, String cause);

    /** Releases what the cause had held; 0 when that is nothing. */
    int resume(String campaign, String cause, @Nullable Collection<String> groups);

    void cancel(String campaign, String reason);

    void close(String campaign);

    /** Reports a crisis on behalf of the system and starts its handling. */
    String reportCrisis(String campaign, List<String> groups, Map<String, Object> values);

    void recordKpis(BusinessKey key, Map<String, BigDecimal> metrics, String source);

    /** A group's size, 0 for an unknown one. */
    int sizeOf(BusinessKey key);

    /** How many groups the campaign has. */
    int countGroups(String campaign);

    /** Codes of all groups of the campaign. */
    Collection<String> groupCodes(String campaign);

    Optional<Campaign> campaign(String id);
}
