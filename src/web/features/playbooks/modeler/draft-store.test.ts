import { describe, expect, it } from 'vitest';
import { dropDraft, keepDraft, readDraft } from './draft-store';

const draft = { xml: '<a/>', base: 2, savedAt: '2026-11-21T20:00:00.000Z' };

describe('drafts', () => {
  it('are kept for each playbook until they are dropped', () => {
    expect(keepDraft('launch', draft)).toBe(true);
    expect(readDraft('launch')).toEqual(draft);
    expect(readDraft('other')).toBeUndefined();
    dropDraft('launch');
    expect(readDraft('launch')).toBeUndefined();
  });

  it('that cannot be read are no drafts', () => {
    localStorage.setItem('qipan.draft.launch', '{');
    expect(readDraft('launch')).toBeUndefined();
  });
});
