package qipan.engine;

import java.io.ByteArrayOutputStream;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * Draft; then in parallel write, revise and film; then approve, which may lead back to draft; then sign (three people); then a
 * sub-process, pack and send.
 */
final class SampleFlow {

    private SampleFlow() {}

    static byte[] bytes() {
        var out = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(out, Bpmn.createExecutableProcess("moves-tryout")
                .name("来回").camundaHistoryTimeToLiveString("P30D")
                .startEvent("startEvent_begin")
                .userTask("userTask_draft").name("起草")
                .parallelGateway("gateway_fork")
                .userTask("userTask_write").name("写")
                .userTask("userTask_revise").name("改")
                .parallelGateway("gateway_join")
                .userTask("userTask_approve").name("审")
                .exclusiveGateway("gateway_approved")
                .condition("again", "${again == true}").connectTo("userTask_draft")
                .moveToNode("gateway_approved").condition("on", "${again != true}")
                .userTask("userTask_sign").name("会签").multiInstance().parallel().cardinality("3").multiInstanceDone()
                .subProcess("subProcess_deliver").name("交付").embeddedSubProcess()
                .startEvent("startEvent_deliver")
                .userTask("userTask_pack").name("装")
                .userTask("userTask_send").name("寄")
                .endEvent("endEvent_delivered").subProcessDone()
                .endEvent("endEvent_done")
                .moveToNode("gateway_fork")
                .userTask("userTask_film").name("拍").connectTo("gateway_join")
                .done());
        return out.toByteArray();
    }
}
