import { Outlet } from 'react-router';
import { Page } from '@/shared/desk/page';
import { Tabs } from '@/shared/desk/tabs';
import { useMessages } from '@/shared/i18n/messages';
import { auditMessages } from './messages';

export function AuditPage() {
  const t = useMessages(auditMessages);
  const tabs = [{ to: '/audit', label: t('events'), end: true }, { to: '/audit/processes', label: t('processes') }];
  return (
    <Page title={t('title')}>
      <Tabs label={t('parts')} tabs={tabs} />
      <Outlet />
    </Page>
  );
}
