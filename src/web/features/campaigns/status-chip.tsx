import { useMessages } from '@/shared/i18n/messages';
import { Chip, type Tone } from '@/shared/ui/chip';
import type { CampaignStatus, GroupStatus } from './campaign';
import { campaignMessages } from './messages';

const TONES: Record<CampaignStatus | GroupStatus, Tone> = {
  draft: 'plain', pending: 'plain', running: 'jade', held: 'held', completed: 'plain', done: 'plain', cancelled: 'late',
};

export function CampaignStatusChip({ status }: { status: CampaignStatus }) {
  const t = useMessages(campaignMessages);
  return <Chip tone={TONES[status]}>{t(`status_${status}`)}</Chip>;
}

export function GroupStatusChip({ status }: { status: GroupStatus }) {
  const t = useMessages(campaignMessages);
  return <Chip tone={TONES[status]}>{t(`group_${status}`)}</Chip>;
}
