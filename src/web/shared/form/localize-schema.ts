import type { Language } from '@/shared/i18n/language';
import { type FormComponent, componentsOf, type FormSchema } from './schema';

/** Forms are written in Chinese; their English stands in `labelEn` and `optionsEn` ("approve=Approve;reject=Reject"). */
export function localizeSchema(schema: FormSchema, language: Language): FormSchema {
  const copy = structuredClone(schema);
  for (const component of componentsOf(copy)) {
    showUnit(component);
    if (language === 'en') translate(component);
  }
  return copy;
}

function translate(component: FormComponent) {
  const { labelEn, timeLabelEn, optionsEn, descriptionEn } = component.properties ?? {};
  if (component['timeLabel']) component['timeLabel'] = timeLabelEn ?? 'Time';
  if (labelEn) component[labelSlot(component)] = labelEn;
  if (descriptionEn) component['description'] = descriptionEn;
  if (!optionsEn || !component.values) return;
  const names = new Map(optionsEn.split(';').map((pair) => splitOnce(pair)));
  component.values = component.values.map((option) => ({ ...option, label: names.get(String(option.value)) ?? option.label }));
}

function labelSlot(component: FormComponent): 'text' | 'dateLabel' | 'label' {
  if (component.type === 'text') return 'text';
  return component.type === 'datetime' ? 'dateLabel' : 'label';
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function showUnit(component: FormComponent) {
  const unit = component.properties?.['unit'];
  if (unit) component.appearance = { suffixAdorner: unit, ...component.appearance };
}
