import { useMessages } from '@/shared/i18n/messages';
import type { DemoAccount } from '@/shared/session/session';
import { loginMessages } from '../messages';
import styles from './demo-accounts.module.css';

interface Props {
  accounts: DemoAccount[];
  chosen: string;
  onChoose: (account: DemoAccount) => void;
}

// The first ones stand for the three people and the administrator; the rest play one role of the catalogue each.
const SHOWN = 4;

export function DemoAccounts({ accounts, chosen, onChoose }: Props) {
  const t = useMessages(loginMessages);
  const others = accounts.slice(SHOWN);
  const listed = (some: DemoAccount[]) => (
    <ul className={styles.list}>
      {some.map((account) => (
        <li key={account.username}>
          <button type="button" aria-pressed={account.username === chosen} onClick={() => onChoose(account)}>
            <strong>{account.name}</strong>
            <span>{account.username}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('demoTitle')}</h2>
      <p>{t('demoHint')}</p>
      {listed(accounts.slice(0, SHOWN))}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t('demoOthers', { count: others.length })}</summary>
          {listed(others)}
        </details>
      )}
    </section>
  );
}
