import { useMessages } from '@/shared/i18n/messages';
import { Chip, type Tone } from '@/shared/ui/chip';
import { auditMessages } from './messages';

export const STATES = ['active', 'running', 'completed', 'cancelled', 'terminated', 'held', 'suspended'] as const;

const TONES: Partial<Record<(typeof STATES)[number], Tone>> = {
  active: 'jade', running: 'jade', cancelled: 'late', terminated: 'late', held: 'held', suspended: 'held',
};

export function StateChip({ state }: { state: string }) {
  const t = useMessages(auditMessages);
  const known = STATES.find((each) => each === state.toLowerCase());
  return <Chip tone={known && TONES[known]}>{known ? t(`state_${known}`) : state}</Chip>;
}
