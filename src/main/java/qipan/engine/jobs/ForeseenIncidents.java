package qipan.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/** The engine's incidents, unless the {@link Foresight} knows that there is none. */
public class ForeseenIncidents extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfiguration(String configuration) {
        return getSession(Foresight.class).isSound(configuration)
                ? new ArrayList<>()
                : super.findIncidentByConfiguration(configuration);
    }

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, @Nullable String type) {
        return getSession(Foresight.class).isSound(configuration)
                ? new ArrayList<>()
                : super.findIncidentByConfigurationAndIncidentType(configuration, type);
    }
}
