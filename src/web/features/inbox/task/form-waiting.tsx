import { pick } from '@/shared/i18n/bilingual';
import { useLanguage } from '@/shared/i18n/use-language';
import { LoadingRows } from '@/shared/ui/states';
import type { FormSchema } from '../types';

interface First {
  type: string;
  text?: string;
  properties?: { labelEn?: string };
}

/** Before the form library has come: what the form says first can be read, and what stands below it does not jump far. */
export function FormWaiting({ schema }: { schema: FormSchema }) {
  const language = useLanguage();
  const [first] = (schema['components'] ?? []) as First[];
  const words = first?.type === 'text' ? pick(language, first.text ?? '', first.properties?.labelEn) : '';
  return (
    <>
      {words && <p>{words.replace(/<[^>]*>|[*_#`]/g, '')}</p>}
      <LoadingRows rows={6} height={72} />
    </>
  );
}
