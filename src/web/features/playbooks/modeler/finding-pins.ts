import type Modeler from 'bpmn-js/lib/Modeler';
import { canvasOf, drawnElement } from '@/shared/bpmn/canvas';
import type { Finding, Severity } from '../playbook';
import './finding-pins.css';

interface Overlays {
  add(element: string, type: string, overlay: { position: object; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}

const TYPE = 'finding';

/** Pins the findings of a check to the shapes they speak of; each check replaces the last one's pins. */
export class FindingPins {
  readonly #modeler: Modeler;
  #marked: [element: string, marker: string][] = [];

  constructor(modeler: Modeler) {
    this.#modeler = modeler;
  }

  show(findings: Finding[], onOpen: (finding: Finding) => void) {
    this.clear();
    for (const [element, found] of byElement(findings)) {
      if (drawnElement(this.#modeler, element)) this.#pin(element, found, onOpen);
    }
  }

  clear() {
    this.#overlays.remove({ type: TYPE });
    for (const [element, marker] of this.#marked) {
      if (drawnElement(this.#modeler, element)) canvasOf(this.#modeler).removeMarker(element, marker);
    }
    this.#marked = [];
  }

  #pin(element: string, found: [Finding, ...Finding[]], onOpen: (finding: Finding) => void) {
    const severity = worst(found);
    const marker = `finding-${severity}`;
    canvasOf(this.#modeler).addMarker(element, marker);
    this.#marked.push([element, marker]);
    this.#overlays.add(element, TYPE, { position: { top: -14, right: 14 }, html: pinFor(found, severity, onOpen) });
  }

  get #overlays() {
    return this.#modeler.get<Overlays>('overlays');
  }
}

function pinFor(found: [Finding, ...Finding[]], severity: Severity, onOpen: (finding: Finding) => void) {
  const pin = document.createElement('button');
  pin.type = 'button';
  pin.className = `finding-pin finding-pin-${severity}`;
  pin.textContent = found.length > 1 ? String(found.length) : '!';
  pin.title = found.map((finding) => finding.message).join('\n');
  pin.setAttribute('aria-label', pin.title);
  pin.addEventListener('click', () => onOpen(found[0]));
  return pin;
}

const worst = (found: Finding[]): Severity => (found.some(({ severity }) => severity === 'error') ? 'error' : 'warning');

function byElement(findings: Finding[]) {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    if (!finding.element) continue;
    const group = groups.get(finding.element);
    if (group) group.push(finding);
    else groups.set(finding.element, [finding]);
  }
  return groups;
}
