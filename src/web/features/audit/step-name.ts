import type { Language } from '@/shared/i18n/language';

/** Joins and plain events bear no name in a model: they are told by their kind. */
const KINDS: Record<string, [zh: string, en: string]> = {
  exclusiveGateway: ['分支或汇合', 'Choice or join'],
  parallelGateway: ['并行或汇合', 'Fork or join'],
  inclusiveGateway: ['分支或汇合', 'Choice or join'],
  eventBasedGateway: ['等待最先发生的事件', 'Wait for the first event'],
  startEvent: ['开始', 'Start'],
  noneEndEvent: ['结束', 'End'],
  endEvent: ['结束', 'End'],
};

export function stepName(language: Language, step: { id: string; name?: string | null; type?: string }): string {
  return step.name || (step.type && KINDS[step.type]?.[language === 'en' ? 1 : 0]) || step.id;
}
