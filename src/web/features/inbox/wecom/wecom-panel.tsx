import { lazy, Suspense, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { useMe } from '@/shared/session/get-me.query';
import { hasRole } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { type PostGroup, usePostPanel } from '../api/wecom';
import card from '../task/card.module.css';
import type { TaskDetail } from '../types';
import { MassSends } from './mass-sends';
import { toneOf } from './tone-of';
import styles from './wecom.module.css';
import { weComMessages } from './wecom-messages';

/** More would push the form out of sight. */
const FEW = 5;

const OwnerDialog = lazy(async () => ({ default: (await import('./owner-dialog')).OwnerDialog }));
const SendDialog = lazy(async () => ({ default: (await import('./send-dialog')).SendDialog }));

/** The groups of a step that posts, and what became of it there. Nothing where WeCom is not set up. */
export function WeComPanel({ task }: { task: TaskDetail }) {
  const t = useMessages(weComMessages);
  const { data: panel } = usePostPanel(task.id);
  const [open, setOpen] = useState(false);
  if (!panel) return null;
  const own = panel.groups.filter((group) => group.task === task.id);
  return (
    <section className={card.card} aria-label={t('title')}>
      <div className={card.head}>
        <h2>{t('title')}</h2>
        {panel.maySend && <Button size="s" onClick={() => setOpen(true)}>{t('open')}</Button>}
      </div>
      {own.length > FEW ? <details><summary>{t('count', { count: own.length })}</summary><Groups groups={own} /></details> : <Groups groups={own} />}
      {panel.total > panel.groups.length && <p className={styles.hint}>{t('more', { count: panel.total - panel.groups.length })}</p>}
      <MassSends task={task.id} sends={panel.sends} mayAct={panel.maySend} />
      {panel.allSent && task.acts.includes('complete') && (
        <p className={styles.done} role="status">
          {t('allSent')} <Button look="quiet" size="s" onClick={showForm}>{t('complete')}</Button>
        </p>
      )}
      {open && <Suspense><SendDialog task={task} panel={panel} onClose={() => setOpen(false)} /></Suspense>}
    </section>
  );
}

function Groups({ groups }: { groups: PostGroup[] }) {
  return <ul className={styles.list}>{groups.map((group) => <GroupLine key={group.code} group={group} />)}</ul>;
}

const showForm = () => document.getElementById('task-form')?.scrollIntoView({ block: 'start' });

function GroupLine({ group }: { group: PostGroup }) {
  const t = useMessages(weComMessages);
  const mayFill = hasRole(useMe(), 'manager', 'admin');
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span>
        {group.name}
        <small>{group.problem ? t(group.problem) : t('owner', { name: group.ownerName ?? '' })}</small>
      </span>
      {group.problem === 'noUser' && group.owner && mayFill && <Button size="s" onClick={() => setOpen(true)}>{t('fill')}</Button>}
      {open && group.owner && <Suspense><OwnerDialog task={group.task} owner={group.owner} name={group.ownerName ?? group.owner} onClose={() => setOpen(false)} /></Suspense>}
      {group.state && <Chip tone={toneOf(group.state)}>{t(`state_${group.state}`)}</Chip>}
    </li>
  );
}
