import { drawnStep } from './drawn-step';

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
  ${drawnStep(key, step)}
</bpmn:definitions>`;
