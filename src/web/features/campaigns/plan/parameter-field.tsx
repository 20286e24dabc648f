import { useMessages } from '@/shared/i18n/messages';
import { useLanguage } from '@/shared/i18n/use-language';
import { Field, Select, TextInput } from '@/shared/ui/field';
import { planMessages } from './messages';
import { choicesOf, type Parameter, parameterName, problemOf } from './parameter';
import styles from './plan.module.css';

interface ParameterFieldProps {
  parameter: Parameter;
  text: string;
  onChange: (text: string) => void;
}

/** One parameter, typed as its kind asks; empty means that the default holds. */
export function ParameterField({ parameter, text, onChange }: ParameterFieldProps) {
  const t = useMessages(planMessages);
  const language = useLanguage();
  const problem = problemOf(parameter, text);
  const choices = choicesOf(parameter);
  const unit = parameter.unit ? t(`unit_${parameter.unit}`) : '';
  const nameOf = (value: unknown) => {
    const choice = choices.find((each) => each.value === String(value));
    return choice ? parameterName(language, choice) : String(value);
  };
  const standard = parameter.default ?? undefined;
  const standardText = standard === undefined ? t('defaultDecided') : t('defaultIs', { value: `${nameOf(standard)}${unit && ` ${unit}`}` });
  const range = typeof parameter.min === 'number' && typeof parameter.max === 'number' ? ` · ${t('range', { min: parameter.min, max: parameter.max })}` : '';
  return (
    <Field
      label={parameterName(language, parameter)}
      error={problem && (problem === 'range' ? t('wrong_range', { min: parameter.min ?? '', max: parameter.max ?? '' }) : t(`wrong_${problem}`))}
      hint={standardText + range}
    >
      {(ids) => (
        <div className={styles.typed}>
          {choices.length > 0 ? (
            <Select {...ids} value={text} onChange={(event) => onChange(event.target.value)}>
              <option value="">{t('keepDefault')}</option>
              {choices.map((choice) => <option key={choice.value} value={choice.value}>{parameterName(language, choice)}</option>)}
            </Select>
          ) : (
            <TextInput
              {...ids} {...inputOf(parameter)} value={text}
              placeholder={standard === undefined ? undefined : String(standard)} onChange={(event) => onChange(event.target.value)}
            />
          )}
          {unit && <span className={styles.unit} aria-hidden="true">{unit}</span>}
        </div>
      )}
    </Field>
  );
}

function inputOf({ type }: Parameter) {
  switch (type) {
    case 'integer':
      return { inputMode: 'numeric' } as const;
    case 'number':
      return { inputMode: 'decimal' } as const;
    case 'time':
      return { type: 'time' };
    case 'moment':
      return { type: 'datetime-local' };
    default:
      return {};
  }
}
