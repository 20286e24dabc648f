package qipan.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handover would move, and what stands in its way.
 *
 * @param held how many of the tasks rest with their process; they go, too
 * @param own how many of the tasks approve what the successor wrote; {@code ownWork} shows the first of them
 */
public record HandoverPreview(
        int tasks, int held, int places, int own, List<InCampaign> campaigns, List<Lacking> lacking, List<OwnWork> ownWork) {

    /**
     * @param campaign null for work outside any
     * @param roles in which the person has a place
     */
    public record InCampaign(@Nullable String campaign, @Nullable String name, int tasks, List<String> roles) {}

    /**
     * A task that goes to its roles instead of to the successor.
     *
     * @param roles without any, it stays where it is
     */
    public record OwnWork(String task, String name, @Nullable String campaignName, List<String> roles) {}

    /**
     * A job that the successor does not hold.
     *
     * @param roles one of these would do
     * @param tasks how many tasks need it
     * @param places how many places need it
     */
    public record Lacking(List<String> roles, int tasks, int places) {}
}
