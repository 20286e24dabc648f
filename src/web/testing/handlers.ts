import type { RequestHandler } from 'msw';
import { auditHandlers } from './audit-handlers';
import { campaignHandlers } from './campaign-handlers';
import { noticeHandlers } from './notice-handlers';
import { peopleHandlers } from './people-handlers';
import { playbookHandlers } from './playbook-handlers';
import { sessionHandlers } from './session-handlers';
import { taskHandlers } from './task-handlers';

/** A server small enough to read: the contract's answers, for tests and for `QIPAN_MOCK=1 npm run dev`. */
export const handlers: RequestHandler[] = [
  ...sessionHandlers,
  ...playbookHandlers,
  ...campaignHandlers,
  ...auditHandlers,
  ...taskHandlers,
  ...noticeHandlers,
  ...peopleHandlers,
];
