package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.inbox.Listing.Source;
import qipan.shared.Refusal;

/**
 * Where a question finds its answer: the sources whose index answers part of it, and the filters that are left over.
 *
 * @param left column to value, to be looked at row by row
 */
record Plan(Listing listing, List<Source> sources, Map<String, String> left, @Nullable String text) {

    /** @param audience the queues into which the holders of roles look */
    static Plan of(TaskQuery query, Standing me, UnaryOperator<List<String>> audience) {
        var sources = new ArrayList<Source>();
        switch (query.view()) {
            case MINE -> own(query, me).forEach(sources::add);
            case CLAIMABLE -> audience.apply(me.roleQueues(query.campaign())).forEach(queue -> sources.add(Source.queue(queue)));
            case TODO -> Stream.concat(
                            own(query, me), audience.apply(me.roleQueues(query.campaign())).stream().map(Source::queue))
                    .forEach(sources::add);
            case TEAM -> team(query, me).forEach(where -> sources.add(new Source("inbox_task", where)));
            case DONE -> sources.add(new Source("inbox_done", Map.of("done_by", me.username())));
            case TEAM_DONE -> teamDone(query, me).forEach(where -> sources.add(new Source("inbox_done", where)));
        }
        var listing = query.view().open() ? Listing.OPEN : Listing.DONE;
        return new Plan(listing, sources, left(query, sources), query.q());
    }

    boolean filters() {
        return !left.isEmpty() || text != null;
    }

    /** The person's queue, and those of whom the person stands in for; of some of these only a part. */
    private static Stream<Source> own(TaskQuery query, Standing me) {
        return Stream.concat(
                Stream.of(Source.queue(Queues.ofPerson(me.username()))),
                me.standIns().stream().flatMap(one -> ofAnother(one, query)));
    }

    private static Stream<Source> ofAnother(StandIn one, TaskQuery query) {
        var queue = Map.of("queue", Queues.ofPerson(one.person()));
        var campaigns = one.scope().campaigns();
        return campaigns == null
                ? Stream.of(new Source("inbox_task", queue, Map.of(), one.scope()))
                : campaigns.stream()
                        .filter(campaign -> query.campaign() == null || query.campaign().equals(campaign))
                        .map(campaign -> new Source("inbox_task", queue, Map.of("campaign", campaign), one.scope()));
    }

    private static Stream<Map<String, String>> team(TaskQuery query, Standing me) {
        return campaigns(query, me).map(campaign -> {
            var where = new TreeMap<String, String>();
            if (!campaign.isEmpty()) {
                where.put("campaign", campaign);
                // One index each: by group, else by step. The other one is left over.
                if (query.group() != null) {
                    where.put("group_code", query.group());
                } else if (query.step() != null) {
                    where.put("step_code", query.step());
                }
            }
            return where;
        });
    }

    /** Campaigns to look into; the empty name stands for all there are. */
    private static Stream<String> campaigns(TaskQuery query, Standing me) {
        if (me.seesAll()) {
            return Stream.of(query.campaign() == null ? "" : query.campaign());
        }
        return me.campaigns().stream()
                .filter(campaign -> query.campaign() == null || query.campaign().equals(campaign))
                .sorted();
    }

    private static Stream<Map<String, String>> teamDone(TaskQuery query, Standing me) {
        if (query.campaign() == null) {
            throw Refusal.malformed("inbox.query.campaignNeeded");
        }
        return campaigns(query, me).map(campaign -> Map.of("campaign", campaign));
    }

    /** Filters that not every source answers by its index. */
    private static Map<String, String> left(TaskQuery query, List<Source> sources) {
        var left = new TreeMap<String, String>();
        put(left, "campaign", query.campaign());
        put(left, "group_code", query.group());
        put(left, "step_code", query.step());
        if (query.view() == View.CLAIMABLE || sources.stream().allMatch(source -> source.where().containsKey("campaign"))) {
            left.remove("campaign");
        }
        left.keySet().removeIf(column -> sources.stream().allMatch(source -> source.where().containsKey(column)));
        return left;
    }

    private static void put(Map<String, String> filters, String column, @Nullable String value) {
        if (value != null) {
            filters.put(column, value);
        }
    }
}
