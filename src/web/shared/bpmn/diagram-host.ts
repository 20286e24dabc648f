import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { approachElement, canvasOf, drawnElement, fitDiagram, isFrame, revealElement } from './canvas';
import { watchTouch } from './touch';

/** A class put on a shape or flow: `walked`, `active`, ... (see diagram.module.css). */
export interface Mark {
  element: string;
  name: string;
}

/** As high as the tools below the drawing, with the room around them (see diagram.module.css). */
const TOOLS = 68;

/** The only class that knows bpmn-js' viewer; the component mounts, feeds and removes it. */
export class DiagramHost {
  readonly #viewer: NavigatedViewer;
  readonly #unwatch: () => void;
  #marks: Mark[] = [];

  constructor(container: HTMLElement) {
    this.#viewer = new NavigatedViewer({ container, moddleExtensions: { camunda } });
    this.#unwatch = watchTouch(this.#viewer, container);
  }

  async open(xml: string) {
    await this.#viewer.importXML(xml);
    this.#marks = [];
    this.fit();
  }

  onSelect(listener: (element: string) => void) {
    this.#viewer.on('element.click', (event: { element: { id: string } }) => {
      const element = drawnElement(this.#viewer, event.element.id);
      if (element && !isFrame(element)) listener(event.element.id.replace(/_label$/, ''));
    });
  }

  mark(marks: Mark[]) {
    const canvas = canvasOf(this.#viewer);
    this.#marks.forEach(({ element, name }) => canvas.removeMarker(element, name));
    this.#marks = marks.filter(({ element }) => drawnElement(this.#viewer, element));
    this.#marks.forEach(({ element, name }) => canvas.addMarker(element, name));
  }

  reveal(element: string) {
    revealElement(this.#viewer, element);
  }

  approach(element: string) {
    approachElement(this.#viewer, element);
  }

  fit() {
    fitDiagram(this.#viewer, { below: TOOLS });
  }

  zoom(factor: number) {
    const canvas = canvasOf(this.#viewer);
    canvas.zoom(canvas.zoom() * factor, 'auto');
  }

  destroy() {
    this.#unwatch();
    this.#viewer.destroy();
  }
}
