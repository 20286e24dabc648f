import type { Failure } from '@/shared/api/failure';
import type { Finding, RefusedBundle } from '../playbook';

/** The server takes what belongs together in one request: all of it is published, or none. */
export function bundleOf(files: File[]): FormData {
  const form = new FormData();
  files.forEach((file) => form.append('files', file, file.name));
  return form;
}

/** A refused bundle tells its findings; a body that could not be read at all tells violations. */
export function findingsOf(failure: Failure): Finding[] {
  if (failure.tag !== 'invalid') return [];
  const told = (failure.problem as RefusedBundle).findings;
  return told ?? failure.violations.map(({ element, field, rule, message }) =>
    ({ severity: 'error', file: field, element, rule: rule ?? '', message }));
}
