package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import qipan.files.Place;
import qipan.files.PlacesInSight;

/**
 * Who may look at the files of a task or campaign: whoever sees the task or has a copy of it, or has or may take an open task of the same work,
 * whose form may show what the other one was answered; whoever sees all work of the campaign.
 */
@Component
class FilesInSight implements PlacesInSight {

    private final TaskRows rows;
    private final Standings standings;
    private final Audience audience;
    private final CopyStore copies;

    FilesInSight(TaskRows rows, Standings standings, Audience audience, CopyStore copies) {
        this.rows = rows;
        this.standings = standings;
        this.audience = audience;
        this.copies = copies;
    }

    @Override
    public boolean sees(Place place) {
        return switch (place.kind()) {
            case TASK -> rows.find(place.id()).filter(this::seesWork).isPresent();
            case CAMPAIGN -> standings.mineIn(place.id()).campaigns().contains(place.id());
        };
    }

    private boolean seesWork(InboxTask task) {
        var me = standings.mineIn(task.campaign());
        return Sight.sees(me, task) || copies.has(me.username(), task.id()) || rows.anyIn(queues(me, task), task.where().root())
                || me.standIns().stream().anyMatch(one ->
                        rows.in(Queues.ofPerson(one.person()), task.where().root()).stream().anyMatch(other -> one.scope().covers(other.work())));
    }

    private List<String> queues(Standing me, InboxTask task) {
        var queues = new ArrayList<>(audience.queues(me.roleQueues(task.campaign())));
        queues.add(Queues.ofPerson(me.username()));
        return queues;
    }
}
