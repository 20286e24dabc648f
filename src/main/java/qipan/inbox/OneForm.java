package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Forms;
import qipan.engine.Forms.Own;
import qipan.engine.Models;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Whether one form may be filled once for many tasks. All have to be of the same step and version. What differs from task to task
 * is not filled for all: a photo proves one post in one group, and a count copied to twenty groups is no count. Where a step cannot
 * go without such a field, its tasks are done one by one; else the field stays empty.
 */
@Service
public class OneForm {

    private final TaskRows rows;
    private final Standings standings;
    private final Models models;
    private final Forms forms;

    OneForm(TaskRows rows, Standings standings, Models models, Forms forms) {
        this.rows = rows;
        this.standings = standings;
        this.models = models;
        this.forms = forms;
    }

    /**
     * Tasks that are over, or not to be seen by the person who asks, say so themselves when they are acted on.
     *
     * @param answered fields that are filled for all
     * @throws Refusal 422
     */
    public void check(Collection<String> tasks, Set<String> answered) {
        var open = rows.open(tasks).stream()
                .filter(task -> Sight.sees(standings.mineIn(task.campaign()), task))
                .toList();
        var steps = open.stream().map(task -> new Step(task.where().definition(), task.element())).distinct().toList();
        if (steps.size() > 1) {
            throw Refusal.invalid("inbox.bulk.mixed", List.of());
        }
        if (open.size() > 1) {
            steps.forEach(step -> refuseOwn(models.step(step.definition(), step.element()).formKey(), answered));
        }
    }

    private record Step(String definition, String element) {}

    private void refuseOwn(@Nullable String form, Set<String> answered) {
        var own = forms.own(form).stream().filter(field -> field.needed() || answered.contains(field.field())).toList();
        if (!own.isEmpty()) {
            throw Refusal.invalid(
                    "inbox.bulk.own",
                    own.stream().map(field -> Violation.ofField(field.field(), "own", "inbox.bulk.ownField", field.label())).toList(),
                    own.stream().map(Own::label).collect(Collectors.joining("、")));
        }
    }
}
