import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form-view.css';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useLanguage } from '@/shared/i18n/use-language';
import { FormHost, type Submission } from './form-host';
import type { Violation } from '@/shared/api/failure';
import type { FormSchema, FormValues } from './schema';

export interface FormHandle {
  submit: () => Submission;
  refuse: (violations: Violation[]) => Violation[];
}

export interface FormViewProps {
  schema: FormSchema;
  values: FormValues;
  readOnly?: boolean;
  onChange?: (values: FormValues) => void;
  /** The fields are there; before, there is nothing to submit. */
  onReady?: () => void;
  /** To submit it and to show refusals in it. */
  handle?: Ref<FormHandle>;
}

/** Mounts a form. Schema and values are read once: give it a `key` when it shall start anew. */
export function FormView({ schema, values, readOnly = false, onChange, onReady, handle }: FormViewProps) {
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const current = useRef<FormHost>(null);
  const latest = useRef({ schema, values, readOnly, onChange, onReady });
  useEffect(() => {
    latest.current = { ...latest.current, onChange, onReady };
  });
  useImperativeHandle(handle, () => ({
    submit: () => current.current?.submit() ?? { values: {}, complete: false },
    refuse: (violations) => current.current?.refuse(violations) ?? violations,
  }), []);

  useEffect(() => {
    if (!root.current) return;
    const form = new FormHost(root.current, language);
    current.current = form;
    void form.show(latest.current.schema, latest.current.values, latest.current.readOnly).then(() => latest.current.onReady?.());
    form.onChange((changed) => {
      // Kept for the case that the language is switched: the form is built again with what was typed.
      latest.current.values = changed;
      latest.current.onChange?.(changed);
    });
    return () => {
      current.current = null;
      form.close();
    };
  }, [language]);

  useEffect(() => {
    latest.current.readOnly = readOnly;
    current.current?.setReadOnly(readOnly);
  }, [readOnly]);

  return <div ref={root} className="qipan-form" />;
}
