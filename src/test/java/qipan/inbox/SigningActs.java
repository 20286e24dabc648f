package qipan.inbox;

import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;

/** An approval by one person, or by Anna, Bob and Zoe; after it comes publishing, rework or the end. */
abstract class SigningActs extends InboxActs {

    static final String APPROVE = "userTask_xx21_approve";
    static final String PUBLISH = "userTask_xx22_publish";
    static final String REWORK = "userTask_xx20_rework";

    @Autowired
    AddingSigners adding;

    @Autowired
    RemovingSigners removing;

    String instance;

    /** Anna alone decides. */
    void byAnna() {
        begin("", "", Map.of("signer", "anna", "initiator", "wendy"));
    }

    /** @param properties of the step, such as {@code signing=percent signingPercent=60} */
    void byThree(boolean sequential, String properties) {
        begin(properties(properties), loop(sequential), Map.of("people", List.of("anna", "bob", "zoe"), "initiator", "wendy"));
    }

    static String loop(boolean sequential) {
        return """
                <bpmn:multiInstanceLoopCharacteristics isSequential="%s" camunda:collection="${vars.list('people')}" camunda:elementVariable="signer">
                <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${signing.decided()}</bpmn:completionCondition>
                </bpmn:multiInstanceLoopCharacteristics>""".formatted(sequential);
    }

    static String properties(String pairs) {
        return Stream.of(pairs.split(" ")).map(pair -> pair.split("=", 2))
                .map(pair -> "<camunda:property name=\"%s\" value=\"%s\" />".formatted(pair[0], pair[1])).collect(Collectors.joining());
    }

    private void begin(String properties, String loop, Map<String, Object> variables) {
        begin(model().replace("<!--signing-->", properties).replace("<!--loop-->", loop), variables);
    }

    static String model() {
        return new String(read("sign-tryout.bpmn"), StandardCharsets.UTF_8);
    }

    void begin(String written, Map<String, Object> variables) {
        begin(written, BusinessKey.ofGroup(CAMPAIGN, "g1"), variables);
    }

    void begin(String written, BusinessKey key, Map<String, Object> variables) {
        var model = written.getBytes(StandardCharsets.UTF_8);
        models.deploy("signing", null, new HashMap<>(Map.of("sign-tryout.bpmn", model, "sign-decide.form", read("sign-decide.form"))), true);
        instance = processes.start("sign-tryout", key, variables);
    }

    void decides(String who, String decision) {
        as(who, () -> completing.complete(task(who), Map.of("decision", decision, "comment", who + "的意见"), null));
    }

    /** This person's open approval. */
    String task(String who) {
        return jdbc.sql("select task_id from inbox_task where instance = ? and element = ? and assignee = ?")
                .params(instance, APPROVE, who).query(String.class).single();
    }

    List<String> approvers() {
        return jdbc.sql("select assignee from inbox_task where instance = ? and element = ? order by assignee")
                .params(instance, APPROVE).query(String.class).list();
    }

    void asks(String who, String person, String turn) {
        as(who, () -> adding.add(task(who), person, turn, "请看"));
    }

    /** Of whom the page of this person's task tells. */
    RemovingSigners.Listed listed(String who, String person) {
        return as(who, () -> removing.of(task(who))).stream().filter(one -> person.equals(one.who())).findFirst().orElseThrow();
    }

    /** Somebody removes a signer on the page of another one. */
    void removes(String who, String page, String person) {
        var task = task(page);
        var signer = listed(page, person).id();
        as(who, () -> removing.remove(task, signer, "不必签"));
    }

    List<String> steps() {
        return jdbc.sql("select distinct element from inbox_task where instance = ? order by element").param(instance).query(String.class).list();
    }

    List<String> acts(String who, String task) {
        return as(who, () -> details.get(task)).offered().acts();
    }
}
