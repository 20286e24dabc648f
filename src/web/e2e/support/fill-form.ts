import type { Page } from 'playwright-core';

export interface Component {
  type: string;
  key?: string;
  label?: string;
  values?: { label: string; value: unknown }[];
  validate?: { required?: boolean; min?: number; minLength?: number; pattern?: string };
  properties?: Record<string, string>;
  components?: Component[];
}

/** Fills what the form demands, with the first answer that will do; for approvals that is a yes. */
export async function fillForm(page: Page, components: Component[]) {
  for (const component of components) await fillField(page, component);
}

async function fillField(page: Page, field: Component) {
  const form = page.locator('.qipan-form');
  const label = field.label ?? '';
  switch (field.type) {
    case 'radio':
    case 'checklist':
      return void (await form.locator('fieldset, .fjs-form-field').filter({ hasText: label }).getByLabel(field.values?.[0]?.label ?? '', { exact: true }).first().check());
    case 'checkbox':
      return void (await form.getByLabel(label).first().check());
    case 'number':
      return void (await form.getByLabel(label).first().fill(String(Math.max(field.validate?.min ?? 1, 1))));
    case 'textfield':
    case 'textarea':
      return void (field.validate?.required && (await form.getByLabel(label).first().fill(textFor(field))));
    default:
      return undefined;
  }
}

const textFor = ({ validate }: Component) => (validate?.pattern?.startsWith('^https') ? 'https://example.com/gift' : '按话术完成，群里反应良好。');
