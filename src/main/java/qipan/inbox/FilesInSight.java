package qipan.inbox;

import org.springframework.stereotype.Component;
import qipan.files.Place;
import qipan.files.PlacesInSight;

/**
 * Who may look at the files of a task or campaign: whoever sees the task, or works on an open task of the same process
 * instance, whose form may show what the other one was answered; whoever sees all work of the campaign.
 */
@Component
class FilesInSight implements PlacesInSight {

    private final TaskRows rows;
    private final Standings standings;

    FilesInSight(TaskRows rows, Standings standings) {
        this.rows = rows;
        this.standings = standings;
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
        return Sight.sees(me, task) || rows.openIn(task.where().instance()).stream().anyMatch(other -> Sight.sees(me, other));
    }
}
