import { useMessages } from '@/shared/i18n/messages';
import { Chip, type Tone } from '@/shared/ui/chip';
import { processMessages } from './messages';
import type { ProcessState } from './process';

const TONES: Record<ProcessState, Tone> = { active: 'jade', held: 'held', ended: 'plain', cancelled: 'late' };

export function StateChip({ state }: { state: ProcessState }) {
  const t = useMessages(processMessages);
  return <Chip tone={TONES[state]}>{t(`state_${state}`)}</Chip>;
}
