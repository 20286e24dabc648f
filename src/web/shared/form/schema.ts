/** The part of the form-js schema that we read; the rest passes through untouched. */
export interface FormComponent {
  type?: string;
  id?: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  text?: string;
  values?: { label: string; value: unknown }[];
  components?: FormComponent[];
  properties?: Record<string, string>;
  appearance?: Record<string, string>;
  [other: string]: unknown;
}

export type FormSchema = Record<string, unknown>;
export type FormValues = Record<string, unknown>;

/** Every component below the schema, however deep it stands. */
export function* componentsOf(schema: { components?: unknown }): Generator<FormComponent> {
  for (const component of (schema.components ?? []) as FormComponent[]) {
    yield component;
    yield* componentsOf(component);
  }
}
