package qipan.campaign;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import qipan.campaign.WaveStore.Wave;
import qipan.engine.BackgroundWork;
import qipan.engine.Processes;
import qipan.shared.BusinessKey;

/** Starts one chunk of a wave: each group as a root instance of its own, in one transaction with its ledger row. */
@Component
class StartingGroups implements BackgroundWork.Worker {

    static final String KIND = "start-groups";

    private final WaveStore store;
    private final Waves waves;
    private final Processes processes;

    StartingGroups(WaveStore store, Waves waves, Processes processes) {
        this.store = store;
        this.waves = waves;
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param payload {@code campaign:wave:chunk} */
    @Override
    public void work(String payload) {
        var parts = payload.split(":");
        var campaign = parts[0];
        if (waves.held(campaign)) {
            return; // goOn() enqueues it again when the campaign is resumed
        }
        var wave = store.find(campaign, Integer.parseInt(parts[1])).orElseThrow();
        for (var group : store.toStart(campaign, wave.number(), Integer.parseInt(parts[2]))) {
            if (store.take(campaign, group.code(), waves.now())) {
                start(wave, group);
            }
        }
    }

    private void start(Wave wave, GroupRow group) {
        var variables = new HashMap<>(wave.variables());
        variables.put("groupId", group.code());
        variables.put("membersNow", group.size());
        if (group.variant() != null) {
            variables.put("variant", group.variant());
        }
        processes.start(wave.playbook(), BusinessKey.ofGroup(wave.campaign(), group.code()), variables);
    }
}
