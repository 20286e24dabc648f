import type { ModuleDeclaration } from 'didi';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import CamundaPlatformBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import MinimapModule from 'diagram-js-minimap';
import type { Language } from '@/shared/i18n/language';
import { translateToChinese } from './language/translate';

const MODULES: ModuleDeclaration[] = [
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
  ElementTemplatesPropertiesProviderModule,
  ElementTemplateChooserModule,
  CamundaPlatformBehaviors,
  MinimapModule,
];

/** English is bpmn-js' own language: only Chinese brings a translator. */
export function modelerModules(language: Language): ModuleDeclaration[] {
  return language === 'en' ? MODULES : [...MODULES, { translate: ['value', translateToChinese] }];
}
