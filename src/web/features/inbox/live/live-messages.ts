import { defineMessages } from '@/shared/i18n/messages';

export const liveMessages = defineMessages('inbox-live', { fresh: '有 {{count}} 个新任务' }, { fresh: '{{count}} new tasks' });
