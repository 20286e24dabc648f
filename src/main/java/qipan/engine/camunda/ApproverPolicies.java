package qipan.engine.camunda;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.engine.TaskPeople;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;

/**
 * What a step says for the case that its approver is nobody ({@code noApprover}), wrote it ({@code authorIsApprover}), or has approved
 * in this process already ({@code sameApprover}). Of several approvers each is asked about alone. Outside campaigns a step that says
 * none of it is simply offered: whoever holds the role may take the task.
 */
@Component
class ApproverPolicies {

    private static final String NOBODY = "noApprover";
    private static final String AUTHOR = "authorIsApprover";
    private static final String SAME = "sameApprover";
    private static final String REFUSE = "refuse";
    private static final String APPROVE = "approve";

    private final ObjectProvider<TaskPeople> people;
    private final Models models;
    private final Approvals approvals;

    ApproverPolicies(ObjectProvider<TaskPeople> people, Models models, Approvals approvals) {
        this.people = people;
        this.models = models;
        this.approvals = approvals;
    }

    /** Why an approval passes without anybody's doing, as a word of the audit. */
    enum Reason {
        NO_APPROVER("没有审批人"),
        AUTHOR("审批人就是提交人"),
        APPROVED_BEFORE("同一人在前面已审批");

        final String zh;

        Reason(String zh) {
            this.zh = zh;
        }
    }

    /** Among whom the approver is looked for. */
    static List<String> people(TaskPeople known, BusinessKey key, Collection<String> roles, StepModel step) {
        return speaks(step) ? known.holders(key, roles) : known.people(key, roles);
    }

    private static boolean speaks(StepModel step) {
        return Stream.of(NOBODY, AUTHOR, SAME).anyMatch(property -> said(step, property).isPresent());
    }

    /** The role that approves where nobody else is found. */
    static Optional<String> fallback(StepModel step) {
        return said(step, NOBODY).filter(word -> !word.equals(REFUSE) && !word.equals(APPROVE));
    }

    /**
     * Whether a new task need not be done, once its people are known.
     *
     * @throws Refusal 409 when nobody is found and the step wants to be refused then
     */
    Optional<Reason> passes(DelegateTask task, StepModel step) {
        if (step.property("approval") == null || !speaks(step)) {
            return Optional.empty();
        }
        if (task.getAssignee() == null) {
            return unassigned(task, step, BusinessKey.parse(task.getExecution().getProcessBusinessKey()));
        }
        if (Approvals.skipsAuthors(step) && approvals.authors(task, step).contains(task.getAssignee())) {
            return Optional.of(Reason.AUTHOR);
        }
        return said(step, SAME).filter("pass"::equals).isPresent() && hasApproved(task, step, task.getAssignee())
                ? Optional.of(Reason.APPROVED_BEFORE)
                : Optional.empty();
    }

    private Optional<Reason> unassigned(DelegateTask task, StepModel step, BusinessKey key) {
        var known = people.getIfAvailable();
        var roles = TaskArrival.offered(task);
        if (known == null || roles.isEmpty()) {
            return Optional.empty();
        }
        var asked = people(known, key, roles, step);
        var authors = approvals.authors(task, step);
        if (asked.stream().anyMatch(person -> !authors.contains(person))) {
            return Optional.empty();
        }
        if (Approvals.skipsAuthors(step) && !asked.isEmpty()) {
            return Optional.of(Reason.AUTHOR);
        }
        var nobody = said(step, NOBODY).orElse("");
        if (nobody.equals(REFUSE)) {
            throw Refusal.conflict("engine.noApprover", step.name() == null ? step.element() : step.name());
        }
        return nobody.equals(APPROVE) ? Optional.of(Reason.NO_APPROVER) : Optional.empty();
    }

    /** In another approval of this process that has passed; of several, as one who agreed. */
    private boolean hasApproved(DelegateTask task, StepModel step, String person) {
        return models.model(task.getProcessDefinitionId()).steps().values().stream()
                .filter(other -> !other.element().equals(step.element()))
                .flatMap(other -> said(other, "approval").stream())
                .filter(prefix -> APPROVE.equals(task.getVariable(prefix + "Decision")))
                .anyMatch(prefix -> person.equals(task.getVariable(prefix + "By")) || agreed(task.getVariable(prefix + "Signatures"), person));
    }

    private static boolean agreed(@Nullable Object signatures, String person) {
        return signatures instanceof SpinJsonNode said && said.isArray() && said.elements().stream()
                .anyMatch(row -> person.equals(text(row, "by")) && APPROVE.equals(text(row, "decision")));
    }

    private static String text(SpinJsonNode row, String name) {
        return row.hasProp(name) ? row.prop(name).stringValue() : "";
    }

    /** Templates leave empty what is not filled in. */
    private static Optional<String> said(StepModel step, String property) {
        return Optional.ofNullable(step.property(property)).map(String::strip).filter(word -> !word.isEmpty());
    }
}
