import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Failure } from '@/shared/api/failure';
import type { Page } from '@/shared/api/page';
import { pick } from '@/shared/i18n/bilingual';
import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { isOffline } from '@/shared/offline/network';
import { Icon } from '@/shared/ui/icon';
import { toast } from '@/shared/ui/toast-store';
import { useFailureText } from '@/shared/ui/use-failure-text';
import { useClaimTask } from '../api/claim-task.mutation';
import { taskQuery } from '../api/get-task.query';
import { inboxKeys } from '../api/keys';
import { useInboxRefresh } from '../api/use-inbox-refresh';
import type { Selection } from '../bulk/selection';
import { useTelling } from '../offline/use-telling';
import { standingOf } from '../task/standing';
import type { Filter, Task } from '../types';
import { handMessages } from './hand-messages';
import styles from './hands.module.css';
import { actOf, type KeyAct, rowAt, step } from './keys';
import { KeysDialog } from './keys-dialog';
import { MoreDialog } from './more-dialog';
import { watchPull } from './pull';
import { SureDialog } from './sure-dialog';
import { type Side, watchSwipe } from './swipe';

interface Props {
  filter: Filter;
  selection?: Selection;
  onSelect: (task: Task) => void;
}

type Open = { tag: 'keys' } | { tag: 'more' | 'sure'; task: Task };

/** Fingers and keys for the list. It works on the rows that are there, so the list itself is none the heavier for it. */
export function ListHands({ filter, selection, onSelect }: Props) {
  const t = useMessages(handMessages);
  const language = useLanguage();
  const failureText = useFailureText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const refreshInbox = useInboxRefresh();
  const claim = useClaimTask();
  const tell = useTelling();
  const mark = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open>();
  const [pull, setPull] = useState<{ far: number; enough: boolean } | 'busy'>();

  const find = (id: string) =>
    client.getQueryData<InfiniteData<Page<Task>>>(inboxKeys.list(filter))?.pages.flatMap(({ items }) => items).find((task) => task.id === id);
  const goTo = ({ id }: Task) => void navigate({ pathname: `/inbox/${id}`, search });
  const take = (task: Task) =>
    void claim.mutateAsync(task).then(
      (became) => tell(became, 'claim', task, t('claimed', { name: pick(language, task.name, task.nameEn) })),
      (failure: Failure) => toast.bad(failureText(failure)),
    );
  const select = (task: Task) => {
    if (selection) return selection.toggle(task);
    onSelect(task);
    requestAnimationFrame(() => document.getElementById(`choose-${task.id}`)?.focus());
  };
  const refresh = async () => {
    setPull('busy');
    await refreshInbox();
    setPull(undefined);
    if (!isOffline()) toast.good(t('refreshed'));
  };
  /** Only the task itself knows whether it has a form. */
  const finish = async (task: Task) => {
    const detail = await client.fetchQuery({ ...taskQuery(task.id), staleTime: 0 }).catch(() => undefined);
    if (detail && !detail.form && standingOf(detail) === 'mine') setOpen({ tag: 'sure', task });
    else goTo(task);
  };
  const right = (task: Task) => {
    if (task.acts.includes('claim')) return take(task);
    return task.acts.includes('complete') ? void finish(task) : goTo(task);
  };
  const hint = (id: string, side: Side) => {
    const task = find(id);
    if (!task || selection) return '';
    if (side === 'left') return t('more');
    return t(task.acts.includes('claim') ? 'claim' : 'open');
  };
  const swiped = (id: string, side: Side) => {
    const task = find(id);
    if (task && side === 'left') setOpen({ tag: 'more', task });
    if (task && side === 'right') right(task);
  };
  const press = (act: KeyAct, pane: HTMLElement) => {
    const task = find(rowAt(pane)?.dataset['task'] ?? '');
    switch (act) {
      case 'next': return step(pane, 1);
      case 'previous': return step(pane, -1);
      case 'select': return task && filter.view !== 'done' ? select(task) : undefined;
      case 'claim': return task?.acts.includes('claim') ? take(task) : undefined;
      case 'search': return pane.querySelector<HTMLElement>('input[type="search"]')?.focus();
      case 'refresh': return void refresh();
      case 'help': return setOpen({ tag: 'keys' });
    }
  };
  const latest = useRef({ hint, swiped, press, refresh });
  useEffect(() => {
    latest.current = { hint, swiped, press, refresh };
  });

  useEffect(() => {
    const pane = mark.current?.parentElement;
    if (!pane) return;
    const key = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (!act) return;
      event.preventDefault();
      latest.current.press(act, pane);
    };
    const hands = styles.pane ?? 'hands';
    pane.classList.add(hands);
    document.addEventListener('keydown', key);
    const stops = [
      watchSwipe(pane, { hint: (...at) => latest.current.hint(...at), done: (...at) => latest.current.swiped(...at) }),
      watchPull(pane, { pulled: setPull, refresh: () => void latest.current.refresh() }),
    ];
    return () => {
      pane.classList.remove(hands);
      document.removeEventListener('keydown', key);
      stops.forEach((stop) => stop());
    };
  }, []);

  const close = () => setOpen(undefined);
  return (
    <div ref={mark}>
      <div className={styles.pull} role="status" style={{ height: pull === 'busy' ? 44 : (pull?.far ?? 0) }}>
        {pull && t(pull === 'busy' ? 'refreshing' : pull.enough ? 'release' : 'pull')}
      </div>
      <div className={styles.tools}>
        <div className={styles.buttons}>
          <button type="button" className={`${styles.tool} ${styles.keys}`} onClick={() => setOpen({ tag: 'keys' })}>{t('keys')} ?</button>
          <button type="button" className={styles.tool} aria-label={t('refresh')} onClick={() => void refresh()}><Icon name="refresh" size={18} /></button>
        </div>
      </div>
      {open?.tag === 'keys' && <KeysDialog onClose={close} />}
      {open?.tag === 'sure' && <SureDialog task={open.task} onClose={close} />}
      {open?.tag === 'more' && (
        <MoreDialog task={open.task} onOpen={() => goTo(open.task)} onClaim={() => take(open.task)} onSelect={() => select(open.task)} onClose={close} />
      )}
    </div>
  );
}
