import { useMessages } from '@/shared/i18n/messages';
import { Button } from '@/shared/ui/button';
import { copyText } from '@/shared/ui/copy-text';
import { Icon } from '@/shared/ui/icon';
import { toast } from '@/shared/ui/toast-store';
import { taskMessages } from '../task-messages';
import type { Script } from '../types';
import card from './card.module.css';
import styles from './task-script.module.css';

export function TaskScript({ script }: { script: Script }) {
  const t = useMessages(taskMessages);
  const copy = async () => {
    if (await copyText(script.text)) toast.good(t('copied'));
    else toast.bad(t('copyFailed'));
  };
  return (
    <section className={card.card} aria-label={t('script')}>
      <div className={card.head}>
        <h2>{t('script')}</h2>
        <Button size="s" onClick={() => void copy()}>
          <Icon name="copy" size={18} />
          {t('copy')}
        </Button>
      </div>
      <blockquote className={styles.text}>{script.text}</blockquote>
    </section>
  );
}
