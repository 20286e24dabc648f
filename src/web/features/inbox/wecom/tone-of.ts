import type { Tone } from '@/shared/ui/chip';
import type { GroupState } from '../api/wecom';

export const toneOf = (state: GroupState): Tone => (state === 'sent' ? 'jade' : state === 'waiting' ? 'plain' : state === 'unsent' ? 'soon' : 'late');
