import { useMessages } from '@/shared/i18n/messages';
import { substituteMessages } from './messages';
import { useCampaignChoice } from './substitutes.api';
import styles from './substitutes.module.css';

/** Nothing chosen means all of them. */
export function CampaignChoice({ chosen, onChange }: { chosen: string[]; onChange: (campaigns: string[]) => void }) {
  const t = useMessages(substituteMessages);
  const { data: campaigns = [] } = useCampaignChoice();
  if (campaigns.length === 0) return null;
  return (
    <fieldset className={styles.campaigns}>
      <legend>{t('campaigns')}</legend>
      {campaigns.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox" checked={chosen.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
