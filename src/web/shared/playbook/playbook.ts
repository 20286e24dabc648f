export type PlaybookKind = 'campaign' | 'group' | 'called' | 'standalone' | 'crisis';

export interface RoleName {
  key: string;
  zh: string;
  en: string;
}

/** A published decision or form that a playbook uses. */
export interface Resource {
  key: string;
  name?: string | null;
}

/** form-js JSON; select options that live in data come resolved. */
export interface FormSchema {
  key: string;
  schema: { components?: FormComponent[]; [property: string]: unknown };
}

export interface FormComponent {
  key?: string;
  type: string;
  [property: string]: unknown;
}

export interface Playbook {
  key: string;
  name: string;
  nameEn?: string | null;
  version: number;
  kind: PlaybookKind;
  documentation?: string | null;
  roles: RoleName[];
  anchors: string[];
  startForm: FormSchema | null;
  /** Keys of every process it calls or starts, directly or through others. */
  calls: string[];
  decisions: (Resource | string)[];
  forms: (Resource | string)[];
  /** Whether it runs processes of groups, itself or through others: then it cannot be launched without groups. */
  needsGroups: boolean;
}
