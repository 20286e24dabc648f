import type { Violation } from '@/shared/api/failure';

/** form-js keeps errors by field id, and inside repeated rows by row number below that. */
export type FieldErrors = Record<string, string[] | Record<string, string[]>>;

interface Place {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

/** Matches `rows[0].name` or `rows.0.name` of the server to the fields on the screen. */
export function placeViolations(violations: Violation[], places: Place[]): { errors: FieldErrors; homeless: Violation[] } {
  const byPath = new Map(places.map((place) => [place.valuePath.join('.'), place]));
  const errors: FieldErrors = {};
  const homeless: Violation[] = [];
  for (const violation of violations) {
    const place = byPath.get(pathOf(violation));
    if (place) add(errors, place, violation.message);
    else homeless.push(violation);
  }
  return { errors, homeless };
}

function pathOf({ field = '' }: Violation): string {
  return field.replace(/^values\./, '').replace(/\[(\d+)\]/g, '.$1');
}

function add(errors: FieldErrors, { id, indexes }: Place, message: string) {
  const row = Object.values(indexes ?? {})[0];
  const known = errors[id];
  if (row === undefined) errors[id] = [...(Array.isArray(known) ? known : []), message];
  else {
    const rows = known && !Array.isArray(known) ? known : {};
    errors[id] = { ...rows, [row]: [...(rows[row] ?? []), message] };
  }
}
