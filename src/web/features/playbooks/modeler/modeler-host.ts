import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { canvasOf, fitDiagram, revealElement } from '@/shared/bpmn/canvas';
import type { Language } from '@/shared/i18n/language';
import type { ElementTemplate } from '../playbook';
import { FindingPins } from './finding-pins';
import { modelerModules } from './modeler-modules';
import './modeler-styles';

const GAP = 24;

export interface ModelerParts {
  canvas: HTMLElement;
  panel: HTMLElement;
  language: Language;
  templates: ElementTemplate[];
}

export interface History {
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
}

interface EventBus {
  fire(event: string, payload: object): void;
}

interface ProcessOrPool {
  id: string;
  participants?: { processRef?: { id: string } }[];
}

/** The only class that knows bpmn-js' modeler; the page opens, asks for XML and listens. */
export class ModelerHost {
  readonly #modeler: Modeler;
  readonly #canvas: HTMLElement;
  readonly pins: FindingPins;

  constructor({ canvas, panel, language, templates }: ModelerParts) {
    this.#modeler = new Modeler({
      container: canvas,
      propertiesPanel: { parent: panel, layout: { groups: { general: { open: true } } } },
      elementTemplates: templates,
      additionalModules: modelerModules(language),
      moddleExtensions: { camunda },
    });
    this.#canvas = canvas;
    this.pins = new FindingPins(this.#modeler);
  }

  /** Answers what bpmn-js had to skip; throws when the text is no BPMN at all. */
  async open(xml: string): Promise<string[]> {
    const { warnings } = await this.#modeler.importXML(xml);
    this.fit();
    await this.#panelListens();
    return warnings.map((warning) => String((warning as { message?: string }).message ?? warning));
  }

  async xml(): Promise<string> {
    return (await this.#modeler.saveXML({ format: true })).xml ?? '';
  }

  onChange(listener: () => void) {
    this.#modeler.on('commandStack.changed', listener);
  }

  get history(): History {
    return this.#modeler.get<History>('commandStack');
  }

  /** Also the name of the file: process id = file name. */
  get processId(): string {
    const { businessObject } = canvasOf(this.#modeler).getRootElement() as unknown as { businessObject: ProcessOrPool };
    return businessObject.participants?.find(({ processRef }) => processRef)?.processRef?.id ?? businessObject.id;
  }

  async file(): Promise<File> {
    return new File([await this.xml()], `${this.processId}.bpmn`, { type: 'application/xml' });
  }

  fit() {
    // Two columns of tools where the window is low.
    const palette = this.#canvas.querySelector<HTMLElement>('.djs-palette');
    fitDiagram(this.#modeler, { left: palette ? palette.offsetLeft + palette.offsetWidth + GAP : undefined });
  }

  reveal(elementId: string) {
    revealElement(this.#modeler, elementId);
  }

  /** The panel hears of selections from a frame after its first rendering on: whoever was quicker is told to it again. */
  async #panelListens() {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const newSelection = this.#modeler.get<{ get(): object[] }>('selection').get();
    this.#modeler.get<EventBus>('eventBus').fire('selection.changed', { oldSelection: [], newSelection });
  }

  destroy() {
    this.#modeler.destroy();
  }
}
