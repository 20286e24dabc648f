import canvas from 'bpmn-js-i18n-zh/lib/bpmn-js/index.js';
import platformPanel from 'bpmn-js-i18n-zh/lib/camunda-properties-panel/index.js';
import panel from 'bpmn-js-i18n-zh/lib/properties-panel/index.js';
import community from 'bpmn-js-i18n/translations/zn.js';
import { zhCanvas } from './zh-canvas';
import { zhPanel } from './zh-panel';
import { zhTemplates } from './zh-templates';

const dictionary: Record<string, string> = {
  ...community, ...canvas, ...panel, ...platformPanel, ...zhCanvas, ...zhPanel, ...zhTemplates,
};
// The panel's header asks for "User Task" where the palette asks for "User task".
const anyCase = new Map(Object.entries(dictionary).map(([key, text]) => [key.toLowerCase(), text]));
const missing = new Set<string>();

/** bpmn-js' `translate` service in Chinese. A missing key is told once and shown in English. */
export function translateToChinese(template: string, values: Record<string, string> = {}): string {
  const text = dictionary[template] ?? anyCase.get(template.toLowerCase());
  if (text === undefined) note(template);
  return (text ?? template).replace(/{([^}]+)}/g, (whole, name: string) => values[name] ?? whole);
}

// The e2e story of the modeler listens to this and expects silence.
function note(template: string) {
  if (missing.has(template) || !/[a-z]{2}/i.test(template)) return;
  missing.add(template);
  // eslint-disable-next-line no-console -- for who writes the translations, nothing a person sees
  console.debug('no Chinese for', JSON.stringify(template));
}
