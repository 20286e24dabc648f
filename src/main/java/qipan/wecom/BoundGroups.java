package qipan.wecom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.GroupChats;
import qipan.campaign.GroupChats.Chat;
import qipan.inbox.InboxTask;

/** Which chats in WeCom the groups of tasks are, and who has to confirm a mass send to them. */
@Component
class BoundGroups {

    private final GroupChats groups;
    private final WeComPeople people;

    BoundGroups(GroupChats groups, WeComPeople people) {
        this.groups = groups;
        this.people = people;
    }

    /** @param sender the owner in WeCom, null when nobody knows */
    record Bound(String task, Chat group, @Nullable String sender) {

        /** Why nothing can be sent to it: {@code noChat, noOwner, noUser}; null when it can. */
        @Nullable String problem() {
            if (group.chatId() == null) {
                return "noChat";
            }
            if (group.owner() == null) {
                return "noOwner";
            }
            return sender == null ? "noUser" : null;
        }

        boolean isReachable() {
            return problem() == null;
        }

        String chat() {
            return Objects.requireNonNull(group.chatId());
        }

        String owner() {
            return Objects.requireNonNull(group.owner());
        }
    }

    /** The groups of tasks of one campaign; a task of the campaign as a whole is for all its groups. */
    List<Bound> of(List<InboxTask> tasks) {
        var campaign = Objects.requireNonNull(tasks.get(0).campaign());
        var byGroup = new HashMap<String, String>();
        tasks.stream().filter(task -> task.group() != null).forEach(task -> byGroup.put(task.group(), task.id()));
        var whole = tasks.stream().filter(task -> task.group() == null).findFirst();
        var found = new ArrayList<Bound>();
        whole.ifPresent(task -> found.addAll(bound(groups.ofAll(campaign), Map.of(), task.id())));
        found.addAll(bound(groups.of(campaign, byGroup.keySet()), byGroup, ""));
        return found;
    }

    /** All groups of a campaign that are not over. */
    List<Bound> ofCampaign(String campaign) {
        return bound(groups.ofAll(campaign), Map.of(), "");
    }

    private List<Bound> bound(List<Chat> chats, Map<String, String> tasks, String task) {
        var owners = chats.stream().map(Chat::owner).filter(Objects::nonNull).collect(Collectors.toSet());
        var users = people.userIdsOf(owners);
        return chats.stream().map(chat -> new Bound(
                tasks.getOrDefault(chat.code(), task), chat, chat.owner() == null ? null : users.get(chat.owner()))).toList();
    }
}
