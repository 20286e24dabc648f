import { useMessages } from '@/shared/i18n/messages';
import { noticeMessages } from '../messages';
import styles from '../notices.module.css';
import { type Channel, TOPICS, type Wishes } from '../types';

interface Props {
  channels: Channel[];
  wants: Wishes['wants'];
  onChange: (wants: Wishes['wants']) => void;
}

/** For each kind of notice, the ways that it goes. */
export function TopicChoices({ channels, wants, onChange }: Props) {
  const t = useMessages(noticeMessages);
  if (channels.length === 0) return null;
  const label = ({ name, type }: Channel) => (type === 'mail' || type === 'wecom-app' ? t(type) : `${t(type)}（${name}）`);
  return TOPICS.map((topic) => (
    <fieldset key={topic} className={styles.topic}>
      <legend>{t(topic)}</legend>
      <div>
        {channels.map((channel) => (
          <label key={channel.name}>
            <input
              type="checkbox"
              checked={wants[topic].includes(channel.name)}
              onChange={({ target }) => onChange({ ...wants, [topic]: changed(wants[topic], channel.name, target.checked) })}
            />
            {label(channel)}
          </label>
        ))}
      </div>
    </fieldset>
  ));
}

const changed = (names: string[], name: string, wanted: boolean) =>
  wanted ? [...names.filter((one) => one !== name), name] : names.filter((one) => one !== name);
