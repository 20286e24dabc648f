package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import qipan.files.Place;
import qipan.files.PlacesInSight;

/**
 * Who may look at the files of a task or campaign: whoever may look at the task, or has, may take or was told of an open task of the same
 * work, whose form may show what the other one was answered; whoever sees all work of the campaign.
 */
@Component
class FilesInSight implements PlacesInSight {

    private final TaskRows rows;
    private final Standings standings;
    private final Audience audience;
    private final Seeing seeing;
    private final Escalations escalations;

    FilesInSight(TaskRows rows, Standings standings, Audience audience, Seeing seeing, Escalations escalations) {
        this.rows = rows;
        this.standings = standings;
        this.audience = audience;
        this.seeing = seeing;
        this.escalations = escalations;
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
        return seeing.sees(me, task) || seeing.onlyLooks(me, task).isPresent() || rows.anyIn(queues(me, task), task.where().root())
                || escalations.opensIn(me.username(), task.where().root())
                || me.standIns().stream().anyMatch(one ->
                        rows.in(Queues.ofPerson(one.person()), task.where().root()).stream().anyMatch(other -> one.scope().covers(other.work())));
    }

    private List<String> queues(Standing me, InboxTask task) {
        var queues = new ArrayList<>(audience.queues(me.roleQueues(task.campaign())));
        queues.add(Queues.ofPerson(me.username()));
        return queues;
    }
}
