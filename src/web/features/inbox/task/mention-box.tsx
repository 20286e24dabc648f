import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { TextArea } from '@/shared/ui/field';
import { useMentionable } from '../api/get-mentionable.query';
import { taskMessages } from '../task-messages';
import type { Person } from '../types';
import styles from './mention-box.module.css';
import { named, namingAt } from './mention';
import { mentionMessages } from './mention-messages';

interface Props {
  task: string;
  label?: string;
  /** Opened to be written in. */
  begun?: boolean;
  value: string;
  onChange: (text: string) => void;
  onName: (person: Person) => void;
}

/** Words in which people are named: an "@" offers those who may see the task, to the keyboard and to the thumb. */
export function MentionBox({ task, label, begun = false, value, onChange, onName }: Props) {
  const t = useMessages(mentionMessages);
  const say = useMessages(taskMessages);
  const list = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closedAt, setClosedAt] = useState<number>();
  const naming = namingAt(value, caret);
  const open = naming && naming.from !== closedAt ? naming : undefined;
  const { data: people = [] } = useMentionable(task, open?.q);
  // While the answer is under way those of the last one are shown, as far as they fit.
  const shown = open ? people.filter(({ name, username }) => `${name} ${username}`.toLowerCase().includes(open.q.toLowerCase())) : [];
  const at = Math.min(active, shown.length - 1);

  useEffect(() => {
    if (!begun) return;
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [begun]);
  const look = (text: string, to: number) => {
    setCaret(to);
    if (!namingAt(text, to)) setClosedAt(undefined);
  };
  const place = (text: string, to: number) => {
    onChange(text);
    setCaret(to);
    setActive(0);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(to, to);
    });
  };
  const choose = (person: Person | undefined) => {
    if (!open || !person) return;
    onName(person);
    const next = named(value, open.from, caret, person);
    place(next.text, next.caret);
  };
  const begin = () => {
    const to = box.current?.selectionEnd ?? value.length;
    setClosedAt(undefined);
    place(`${value.slice(0, to)}@${value.slice(to)}`, to + 1);
  };
  const press = (event: KeyboardEvent) => {
    if (shown.length === 0 || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive((at + 1) % shown.length);
    else if (event.key === 'ArrowUp') setActive((at + shown.length - 1) % shown.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(shown[at]);
    else if (event.key === 'Escape') setClosedAt(open?.from);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.whole}>
      {open && (
        <ul id={list} role="listbox" aria-label={t('people')} className={styles.people} hidden={shown.length === 0}>
          {shown.map((person, index) => (
            <li
              key={person.username} id={`${list}-${index}`} role="option" aria-selected={index === at}
              // The keyboard of the phone stays.
              onPointerDown={(event) => event.preventDefault()} onClick={() => choose(person)}
            >
              {person.name} <small>{person.username}</small>
            </li>
          ))}
        </ul>
      )}
      <p className="sr-only" role="status">{open && t('found', { count: shown.length })}</p>
      <div className={styles.line}>
        <TextArea
          ref={box} rows={2} maxLength={2000} aria-label={label ?? say('comment')} placeholder={t('hint')} value={value}
          aria-autocomplete="list" aria-controls={open ? list : undefined} aria-activedescendant={shown.length > 0 ? `${list}-${at}` : undefined}
          onChange={({ target }) => { onChange(target.value); look(target.value, target.selectionEnd); setActive(0); }}
          onSelect={({ currentTarget }) => look(currentTarget.value, currentTarget.selectionEnd)}
          onKeyDown={press}
        />
        <button type="button" className={styles.at} aria-label={t('mention')} onClick={begin}>@</button>
      </div>
    </div>
  );
}
