package qipan.engine.functions;

import org.jspecify.annotations.Nullable;
import qipan.calendar.WorkCalendar;
import qipan.engine.Configuration;
import qipan.engine.ModelScope;

/** The company's calendar; a campaign may keep hours of its own. */
record CampaignCalendars(WorkCalendar company, Configuration configuration) {

    WorkCalendar of(ModelScope scope) {
        return company.with(window(scope, "workWindow"), window(scope, "phoneWindow"));
    }

    private @Nullable String window(ModelScope scope, String key) {
        return configuration.ofCampaign(scope.businessKey(), key).map(Object::toString).orElse(null);
    }
}
