/** What a new playbook starts as: one start event, and the attributes that the conventions ask of every process. */
export const NEW_MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions_new" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="new-playbook" name="新流程" isExecutable="true" camunda:historyTimeToLive="P365D" camunda:versionTag="1.0">
    <bpmn:extensionElements>
      <camunda:properties>
        <camunda:property name="nameEn" value="New playbook" />
        <camunda:property name="kind" value="standalone" />
      </camunda:properties>
    </bpmn:extensionElements>
    <bpmn:startEvent id="startEvent_started" name="开始" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_new">
    <bpmndi:BPMNPlane id="plane_new" bpmnElement="new-playbook">
      <bpmndi:BPMNShape id="startEvent_started_di" bpmnElement="startEvent_started">
        <dc:Bounds x="180" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel><dc:Bounds x="187" y="203" width="22" height="14" /></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
