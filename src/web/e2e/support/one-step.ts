const shape = (of: string, x: number, y: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${of}_di" bpmnElement="${of}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const line = (of: string, from: number, to: number) =>
  `<bpmndi:BPMNEdge id="${of}_di" bpmnElement="${of}"><di:waypoint x="${from}" y="140"/><di:waypoint x="${to}" y="140"/></bpmndi:BPMNEdge>`;

/** A process of one step, for one job; it is called as its step is, unless it has a name of its own. */
export const oneStep = (job: string, key: string, kind: string, step: string, name: string, form = '', process = name) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="qipan">
  <bpmn:process id="${key}" name="${process}" isExecutable="true" camunda:historyTimeToLive="P30D">
    <bpmn:extensionElements><camunda:properties><camunda:property name="kind" value="${kind}"/></camunda:properties></bpmn:extensionElements>
    <bpmn:startEvent id="startEvent_begin" name="开始"/>
    <bpmn:userTask id="${step}" name="${name}" camunda:candidateGroups="${job}" ${form}/>
    <bpmn:endEvent id="endEvent_done" name="完成"/>
    <bpmn:sequenceFlow id="flow_in" sourceRef="startEvent_begin" targetRef="${step}"/>
    <bpmn:sequenceFlow id="flow_out" sourceRef="${step}" targetRef="endEvent_done"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    ${shape('startEvent_begin', 100, 122, 36, 36)}${shape(step, 200, 100, 100, 80)}${shape('endEvent_done', 364, 122, 36, 36)}
    ${line('flow_in', 136, 200)}${line('flow_out', 300, 364)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
