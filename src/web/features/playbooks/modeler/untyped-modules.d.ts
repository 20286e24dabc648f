// bpmn.io ships these without types; only what modeler-host.ts hands to bpmn-js is described.
declare module 'bpmn-js-properties-panel' {
  import type { ModuleDeclaration } from 'didi';
  export const BpmnPropertiesPanelModule: ModuleDeclaration;
  export const BpmnPropertiesProviderModule: ModuleDeclaration;
  export const CamundaPlatformPropertiesProviderModule: ModuleDeclaration;
}
declare module 'bpmn-js-element-templates' {
  import type { ModuleDeclaration } from 'didi';
  export const ElementTemplatesPropertiesProviderModule: ModuleDeclaration;
}
declare module '@bpmn-io/element-template-chooser' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}
declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from 'didi';
  const module: ModuleDeclaration;
  export default module;
}
declare module 'camunda-bpmn-moddle/resources/camunda.json' {
  import type { ModuleDeclaration } from 'didi';
  const descriptor: ModuleDeclaration;
  export default descriptor;
}
declare module 'bpmn-js-i18n/translations/zn.js' {
  const translations: Record<string, string>;
  export default translations;
}
declare module 'bpmn-js-i18n-zh/lib/*' {
  const translations: Record<string, string>;
  export default translations;
}
