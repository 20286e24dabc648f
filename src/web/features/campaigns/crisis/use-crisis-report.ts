import { useState } from 'react';
import type { CrisisCategory, CrisisReport, MediaSpread } from '../campaign';
import { type ScopeDraft, scopeDraft, scopeOf } from '../detail/scope-field';

interface Typed {
  category: CrisisCategory | '';
  summary: string;
  affected: string;
  refund: string;
  media: MediaSpread;
  safety: boolean;
  evidence: string;
  scope: ScopeDraft;
}

const EMPTY = { category: '', summary: '', affected: '', refund: '', media: 'none', safety: false, evidence: '' } as const;

/** What is typed, what is wrong with it once somebody tried to send it, and the report made of it. */
export function useCrisisReport(campaign: string, codes: string[] | undefined) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...EMPTY, scope: scopeDraft(codes) }));
  const [tried, setTried] = useState(false);
  const wrong = wrongIn(typed);
  const report = (): CrisisReport | undefined => {
    setTried(true);
    const scope = scopeOf(typed.scope);
    if (Object.values(wrong).some(Boolean) || !typed.category || !scope) return undefined;
    return {
      campaign,
      groups: 'groups' in scope ? scope.groups : undefined,
      category: typed.category,
      summary: typed.summary.trim(),
      affectedCount: Number(typed.affected),
      refundRatePct: typed.refund === '' ? undefined : Number(typed.refund),
      mediaSpread: typed.media,
      safetyRisk: typed.safety,
      evidenceUrl: typed.evidence.trim() || undefined,
    };
  };
  return { typed, change: (changes: Partial<Typed>) => setTyped((old) => ({ ...old, ...changes })), wrong: tried ? wrong : ({} as Partial<typeof wrong>), report };
}

function wrongIn({ category, summary, affected, refund, evidence, scope }: Typed) {
  return {
    category: category === '',
    summary: summary.trim().length < 10,
    affected: !/^\d+$/.test(affected),
    refund: refund !== '' && !(Number(refund) >= 0 && Number(refund) <= 100),
    evidence: evidence.trim() !== '' && !/^https?:\/\/\S+$/.test(evidence.trim()),
    scope: scopeOf(scope) === undefined,
  };
}

export type CrisisForm = ReturnType<typeof useCrisisReport>;
