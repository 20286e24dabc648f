package qipan.program;

import java.util.List;
import java.util.Map;
import qipan.testing.Program;

/** A running campaign of one step with a form, whose task main_ip or community_lead may take. */
record TaskOfTwo(String campaign, String task) {

    /** @param form of the id {@code <playbook>-form} */
    static TaskOfTwo launched(Program program, String playbook, String element, String form) {
        var step = """
                <bpmn:userTask id="%s" name="登记" camunda:candidateGroups="main_ip"
                    camunda:formRef="%s-form" camunda:formRefBinding="latest"/>""".formatted(element, playbook);
        program.manager().upload("/api/playbooks", Map.of(
                playbook + ".bpmn", SmallModel.of(playbook, "campaign", step, element), playbook + "-form.form", form)).body();
        var campaign = program.draft(playbook, Map.of("main_ip", List.of("main_ip", "community_lead")));
        program.manager().post("/api/campaigns/" + campaign + "/launch", Map.of()).body();
        var task = program.manager().get("/api/tasks?view=team&campaign=" + campaign).body().path("items").get(0).path("id").asString();
        return new TaskOfTwo(campaign, task);
    }
}
