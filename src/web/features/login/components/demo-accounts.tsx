import { useMessages } from '@/shared/i18n/messages';
import type { DemoAccount } from '@/shared/session/session';
import { loginMessages } from '../messages';
import styles from './demo-accounts.module.css';

interface Props {
  accounts: DemoAccount[];
  chosen: string;
  onChoose: (account: DemoAccount) => void;
}

export function DemoAccounts({ accounts, chosen, onChoose }: Props) {
  const t = useMessages(loginMessages);
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('demoTitle')}</h2>
      <p>{t('demoHint')}</p>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" aria-pressed={account.username === chosen} onClick={() => onChoose(account)}>
              <strong>{account.name}</strong>
              <span>{account.username}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
