import { Form, Textfield } from '@bpmn-io/form-js-viewer';
import type { Violation } from '@/shared/api/failure';
import type { Language } from '@/shared/i18n/language';
import { speakDates } from './date-language';
import { extraErrors } from './extra-rules';
import { type FieldErrors, placeViolations } from './field-errors';
import { type FormTranslate, formTranslate } from './form-texts';
import { localizeSchema } from './localize-schema';
import type { FormComponent, FormSchema, FormValues } from './schema';
import { translateRendered } from './untranslated';
import { Uploads } from './uploads';
import { uploadField } from './upload-field';

export interface Submission {
  values: FormValues;
  complete: boolean;
}

interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

/** The only class that touches form-js. React mounts it, feeds it and removes it; see form-view.tsx. */
export class FormHost {
  readonly #form: Form;
  readonly #root: HTMLElement;
  readonly #language: Language;
  readonly #translate: FormTranslate;
  readonly #watch: MutationObserver;
  readonly #uploads = new Uploads();
  /** What it held when somebody was last told; nothing before it is shown. */
  #told?: string;

  constructor(root: HTMLElement, language: Language) {
    speakDates(language);
    this.#root = root;
    this.#language = language;
    this.#translate = formTranslate(language);
    this.#watch = translateRendered(root, this.#translate);
    // By default form-js waits 300 ms before it takes in a text, and forgets it when another field changes in between.
    this.#form = new Form({ container: root, debounce: false, additionalModules: [{ translate: ['value', this.#translate] }] } as object);
    this.#takeFiles();
    this.#addRules();
  }

  async show(schema: FormSchema, values: FormValues, readOnly: boolean): Promise<void> {
    this.#form.setProperty('readOnly', readOnly);
    await this.#form.importSchema(localizeSchema(schema, this.#language) as never, values as never);
    this.#told = JSON.stringify(this.#data());
  }

  setReadOnly(readOnly: boolean) {
    this.#form.setProperty('readOnly', readOnly);
  }

  /** Of what people change: the form fills empty fields by itself when it is shown, and tells of that as well. */
  onChange(listener: (values: FormValues) => void) {
    this.#form.on('field.updated', 500, () => queueMicrotask(() => {
      const now = this.#data();
      const before = this.#told;
      if (before === undefined || before === JSON.stringify(now)) return;
      this.#told = JSON.stringify(now);
      listener(now);
    }));
  }

  /** What the visible fields hold, and whether the form itself has nothing against it. */
  submit(): Submission {
    const { data, errors } = this.#form.submit();
    const complete = Object.keys(errors).length === 0;
    if (!complete) this.#scrollToError();
    return { values: data, complete };
  }

  /** Shows the server's objections at their fields; returns those that belong to none. */
  refuse(violations: Violation[]): Violation[] {
    const { errors, homeless } = placeViolations(violations, this.#instances());
    this.#setErrors(errors);
    this.#scrollToError();
    return homeless;
  }

  close() {
    this.#watch.disconnect();
    this.#form.destroy();
  }

  /** Fields for a link that are marked with `upload` take a file as well. */
  #takeFiles() {
    const fields = this.#service<{ register: (type: string, field: unknown) => void }>('formFields');
    fields.register('textfield', uploadField(Textfield, this.#translate, this.#uploads));
  }

  #addRules() {
    const validator = this.#service<{ validateFieldInstance: (field: FieldInstance, value: unknown) => string[] }>('validator');
    const language = this.#service<{ evaluate: (expression: string, data: FormValues) => unknown }>('expressionLanguage');
    const registry = this.#service<{ get: (id: string) => FormComponent }>('formFieldRegistry');
    const own = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const plain = this.#uploads.includes(instance) ? [this.#translate('Wait until the upload has ended.')] : own(instance, value);
      const extra = extraErrors(registry.get(instance.id), value, {
        data: this.#data(),
        evaluate: (expression, data) => language.evaluate(expression, data),
        translate: this.#translate,
      });
      // What is to be done says more than that something is.
      const missing = this.#translate('Field is required.');
      return extra.length > 0 ? [...plain.filter((error) => error !== missing), ...extra] : plain;
    };
  }

  #setErrors(errors: FieldErrors) {
    (this.#form as unknown as { _setState: (state: object) => void })._setState({ errors });
  }

  #data(): FormValues {
    return (this.#form as unknown as { _getState: () => { data: FormValues | null } })._getState().data ?? {};
  }

  #instances(): FieldInstance[] {
    return this.#service<{ getAllKeyed: () => FieldInstance[] }>('formFieldInstanceRegistry').getAllKeyed();
  }

  #service<T>(name: string): T {
    return this.#form.get<T>(name);
  }

  #scrollToError() {
    requestAnimationFrame(() => {
      const field = this.#root.querySelector('.fjs-has-errors');
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
    });
  }
}
