import { useState } from 'react';
import type { Failure } from '@/shared/api/failure';
import { type Column, DataTable } from '@/shared/desk/data-table';
import { Page } from '@/shared/desk/page';
import { Pager } from '@/shared/desk/pager';
import { useKeyset } from '@/shared/desk/use-keyset';
import { useMessages } from '@/shared/i18n/messages';
import { useFormat } from '@/shared/time/use-format';
import { Button } from '@/shared/ui/button';
import { Chip, ChoiceChip, type Tone } from '@/shared/ui/chip';
import { Empty, Failed, LoadingRows } from '@/shared/ui/states';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useDeliveries, useRetryDelivery } from '../api/deliveries';
import { noticeMessages } from '../messages';
import styles from '../notices.module.css';
import type { Delivery, DeliveryState } from '../types';

const STATES: DeliveryState[] = ['waiting', 'sent', 'failed', 'skipped'];
const TONES: Record<DeliveryState, Tone> = { waiting: 'soon', sent: 'jade', failed: 'late', skipped: 'plain' };

/** Why somebody has not heard: what left the house, what did not, and another try. */
export function DeliveriesPage() {
  const t = useMessages(noticeMessages);
  const format = useFormat();
  const failureText = useFailureText();
  const [state, setState] = useState<DeliveryState>();
  const keyset = useKeyset(state ?? '');
  const { data, error, isPlaceholderData, refetch } = useDeliveries(state, keyset.after);
  const retry = useRetryDelivery();
  const again = (id: string) =>
    void retry.mutateAsync(id).then(() => toast.good(t('retried')), (failure: Failure) => toast.bad(failureText(failure)));
  const columns: Column<Delivery>[] = [
    { key: 'when', header: t('when'), cell: ({ at }) => <span className={styles.time}>{format.moment(at)}</span> },
    {
      key: 'state', header: t('state'), cell: (row) => (
        <div className={styles.state}>
          <Chip tone={TONES[row.state]}>{t(`state_${row.state}`)}</Chip>
          {row.state === 'failed' && <Button size="s" disabled={retry.isPending} onClick={() => again(row.id)}>{t('retry')}</Button>}
        </div>
      ),
    },
    { key: 'person', header: t('person'), cell: ({ person, personName }) => personName ?? person },
    { key: 'kind', header: t('kind'), cell: ({ kind }) => t(`kind_${kind}`) },
    { key: 'channel', header: t('channel'), cell: ({ channel }) => (channel === 'mail' ? t('mail') : channel) },
    { key: 'why', header: t('why'), cell: (row) => <div className={styles.why}>{why(row)}</div> },
  ];
  const why = ({ error: words, nextAt, attempts }: Delivery) =>
    [words, attempts > 0 && t('tries', { count: attempts }), nextAt && t('next', { time: format.moment(nextAt) })].filter(Boolean).join(' · ');
  return (
    <Page title={t('deliveries')} parent={{ to: '/notifications', label: t('title') }}>
      <div className={styles.tools}>
        <ChoiceChip chosen={!state} onClick={() => setState(undefined)}>{t('all')}</ChoiceChip>
        {STATES.map((one) => <ChoiceChip key={one} chosen={state === one} onClick={() => setState(one)}>{t(`state_${one}`)}</ChoiceChip>)}
      </div>
      {error && !data && <Failed failure={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingRows height={44} />}
      {data?.items.length === 0 && <Empty icon="bell" title={t('noDeliveries')} />}
      {data && data.items.length > 0 && (
        <>
          <DataTable caption={t('deliveries')} columns={columns} rows={data.items} rowKey={({ id }) => id} busy={isPlaceholderData} />
          <Pager keyset={keyset} answer={data} />
        </>
      )}
    </Page>
  );
}
