import { useState } from 'react';
import { useMessages } from '@/shared/i18n/messages';
import { Icon } from '@/shared/ui/icon';
import { useDebounced } from '../hooks/use-debounced';
import { inboxMessages } from '../messages';
import styles from './search-box.module.css';

export function SearchBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useMessages(inboxMessages);
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  // "Clear the filter" elsewhere empties the box too.
  if (text !== known) {
    setKnown(text);
    setTyped(text);
  }
  useDebounced(typed, onChange);
  return (
    <label className={styles.box}>
      <Icon name="search" size={18} />
      <span className="sr-only">{t('search')}</span>
      <input type="search" enterKeyHint="search" placeholder={t('search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
    </label>
  );
}
