import type { FormComponent } from '@/shared/form/schema';
import type { FormSchema } from '../types';

export interface CommonForm {
  schema: FormSchema;
  /** Labels of fields that each task would have to answer for itself and that are left empty. */
  left: string[];
  /** Labels of those without which a task cannot be done: then the form cannot be filled for all. */
  needed: string[];
}

/**
 * The form without what differs from task to task, by the same rule as the server's: evidence, numbers that a campaign takes once,
 * and what the model marks as each task's own. What is only shown is the task's, too.
 */
export function commonForm(schema: FormSchema): CommonForm {
  const left: string[] = [];
  const needed: string[] = [];
  const common = (components: FormComponent[]): FormComponent[] =>
    components
      .filter((component) => {
        if (component['readonly'] || component['disabled']) return false;
        const own = component.type !== 'group' && (isOwn(component) || (component.components ?? []).some(isOwn));
        if (own) (isNeeded(component) ? needed : left).push(component.label ?? component.dateLabel ?? component.key ?? '');
        return !own;
      })
      .map((component) => (component.type === 'group' ? { ...component, components: common(component.components ?? []) } : component));
  return { schema: { ...schema, components: common((schema['components'] ?? []) as FormComponent[]) }, left, needed };
}

function isOwn({ type, properties }: FormComponent): boolean {
  return Boolean(properties?.['upload']) || properties?.['own'] === 'true' || (type !== 'dynamiclist' && properties?.['unique'] === 'campaign');
}

function isNeeded(component: FormComponent): boolean {
  const validate = component['validate'] as { required?: boolean } | undefined;
  const { properties, components } = component;
  return Boolean(validate?.required || properties?.['requiredWhen'] || properties?.['upload'] || components?.some((column) => column.properties?.['upload']));
}
