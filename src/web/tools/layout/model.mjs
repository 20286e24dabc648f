// Reading and writing BPMN with Camunda's extensions, and small questions about elements.
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };

export async function read(xml) {
  const moddle = new BpmnModdle({ camunda });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  return { moddle, definitions: rootElement, warnings };
}

export async function write({ moddle, definitions }) {
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

export const is = (element, type) => element?.$instanceOf?.(`bpmn:${type}`) ?? false;

export const isContainer = element => is(element, 'SubProcess');

export const isEventSubProcess = element => isContainer(element) && element.triggeredByEvent === true;

/** One of Camunda's extension properties. */
export function propertyOf(element, name) {
  const properties = element.extensionElements?.values.find(e => e.$type === 'camunda:Properties')?.values ?? [];
  return properties.find(property => property.name === name)?.value;
}

export function sizeOf(element) {
  if (is(element, 'Event')) return { w: 36, h: 36 };
  if (is(element, 'Gateway')) return { w: 50, h: 50 };
  return { w: 100, h: 80 };
}

/** Shapes whose name stands beside them, not in them. */
export const hasOuterLabel = element => Boolean(element.name) && (is(element, 'Event') || is(element, 'Gateway'));
