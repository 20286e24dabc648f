import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Button } from '@/shared/ui/button';
import { Select, TextInput } from '@/shared/ui/field';
import { Icon } from '@/shared/ui/icon';
import { planMessages } from './messages';
import { newRowId, type ParameterRow } from './parameter-rows';
import { parameterName, PARAMETERS } from './parameter-register';
import styles from './plan.module.css';

interface ParametersFieldProps {
  rows: ParameterRow[];
  onChange: (rows: ParameterRow[]) => void;
}

export function ParametersField({ rows, onChange }: ParametersFieldProps) {
  const t = useMessages(planMessages);
  const change = (id: string, changes: Partial<ParameterRow>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t('parametersHint')}</p>
      {rows.map((row) => (
        <ParameterLine key={row.id} row={row} onChange={(changes) => change(row.id, changes)} onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))} />
      ))}
      <div>
        <Button size="s" onClick={() => onChange([...rows, { id: newRowId(), key: PARAMETERS[0]?.key ?? '', value: '' }])}>{t('add')}</Button>
      </div>
    </div>
  );
}

const OTHER = '*';

interface ParameterLineProps {
  row: ParameterRow;
  onChange: (changes: Partial<ParameterRow>) => void;
  onRemove: () => void;
}

function ParameterLine({ row, onChange, onRemove }: ParameterLineProps) {
  const t = useMessages(planMessages);
  const language = useLanguage();
  const known = PARAMETERS.find(({ key }) => key === row.key);
  const choose = (key: string) => onChange(key === OTHER ? { key: '', free: true } : { key, value: '', free: false });
  return (
    <div className={styles.parameter}>
      <Select aria-label={t('parameter')} value={row.free ? OTHER : row.key} onChange={(event) => choose(event.target.value)}>
        {PARAMETERS.map((parameter) => <option key={parameter.key} value={parameter.key}>{parameterName(language, parameter)}</option>)}
        <option value={OTHER}>{t('other')}</option>
      </Select>
      {row.free && <TextInput aria-label={t('otherKey')} placeholder={t('otherKey')} value={row.key} onChange={(event) => onChange({ key: event.target.value })} />}
      {known?.options && !row.free ? (
        <Select aria-label={t('value')} value={row.value} onChange={(event) => onChange({ value: event.target.value })}>
          <option value="">{t('defaultIs', { value: known.standard })}</option>
          {known.options.map((option) => <option key={option}>{option}</option>)}
        </Select>
      ) : (
        <TextInput
          aria-label={t('value')} value={row.value} placeholder={known && !row.free ? t('defaultIs', { value: known.standard }) : undefined}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      )}
      <Button look="quiet" aria-label={t('remove', { name: row.key })} onClick={onRemove}><Icon name="close" size={18} /></Button>
    </div>
  );
}
