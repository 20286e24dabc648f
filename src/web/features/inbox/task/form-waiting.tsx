import { pick } from '@/shared/i18n/bilingual';
import { useLanguage } from '@/shared/i18n/use-language';
import { LoadingRows } from '@/shared/ui/states';
import type { FormSchema } from '../types';

interface Component {
  type: string;
  text?: string;
  values?: unknown[];
  components?: Component[];
  properties?: { labelEn?: string };
}

const ROW = 72;
const GAP = 12;

/** Roughly what a field takes on a phone, in pixels; one choice beside the other would be a guess too many. */
const HEIGHTS: Record<string, number> = { text: 48, checkbox: 68, textarea: 140, dynamiclist: 220, separator: 24, spacer: 24 };
const FIELD = 96;
const CHOICE = 44;

const componentsOf = (schema: FormSchema) => (schema['components'] ?? []) as Component[];

/** What a form will take of the page: kept for it until its fields are there, so that nothing below it jumps. */
export const roomFor = (schema: FormSchema): number => heightOf(componentsOf(schema));

function heightOf(components: Component[]): number {
  return components.reduce((sum, { type, values = [], components: inner = [] }) => {
    const choices = type === 'radio' || type === 'checklist' ? values.length * CHOICE - CHOICE : 0;
    return sum + (HEIGHTS[type] ?? FIELD) + choices + heightOf(inner);
  }, 0);
}

/** Before the form library has come: what the form says first can be read. */
export function FormWaiting({ schema }: { schema: FormSchema }) {
  const language = useLanguage();
  const [first] = componentsOf(schema);
  const words = first?.type === 'text' ? pick(language, first.text ?? '', first.properties?.labelEn) : '';
  return (
    <>
      {words && <p>{words.replace(/<[^>]*>|[*_#`]/g, '')}</p>}
      <LoadingRows rows={Math.max(1, Math.floor(roomFor(schema) / (ROW + GAP)) - 1)} height={ROW} />
    </>
  );
}
