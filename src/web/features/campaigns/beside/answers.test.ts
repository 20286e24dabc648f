import { describe, expect, it } from 'vitest';
import { knownFields, questionsOf } from './answers';

const text = { type: 'text' };
const schema = { components: [text, { type: 'textfield', key: 'campaignName' }, { type: 'number', key: 'membersNow' }, { type: 'select', key: 'game' }] };

describe('the start form beside a campaign', () => {
  it('asks for nothing that the campaign says', () => {
    expect(questionsOf(schema, knownFields(schema, false))?.components?.map(({ key }) => key)).toEqual([undefined, 'membersNow', 'game']);
  });

  it('asks for nothing that each group says', () => {
    expect(questionsOf(schema, knownFields(schema, true))?.components?.map(({ key }) => key)).toEqual([undefined, 'game']);
  });

  it('is left out when only words would be left', () => {
    const told = { components: [text, { type: 'textfield', key: 'campaignName' }] };
    expect(questionsOf(told, knownFields(told, false))).toBeUndefined();
  });

  it('is shown for a list of rows, which has no key of its own', () => {
    const rows = { components: [{ type: 'dynamiclist', path: 'types', components: [{ type: 'textfield', key: 'name' }] }] };
    expect(questionsOf(rows, knownFields(rows, true))).toBeDefined();
  });
});
