import { describe, expect, it } from 'vitest';
import { commonForm } from './own-fields';

const field = (key: string, more: object = {}) => ({ type: 'textfield', id: key, key, label: key.toUpperCase(), ...more });

describe('the form for many tasks', () => {
  it('leaves out what differs from task to task', () => {
    const { schema, left, needed } = commonForm({
      type: 'default',
      components: [
        field('note'),
        field('link', { properties: { own: 'true' } }),
        field('number', { properties: { unique: 'campaign' } }),
        field('shown', { readonly: true }),
        { type: 'group', components: [field('inner'), field('innerLink', { properties: { own: 'true' } })] },
      ],
    });
    expect(schema['components']).toEqual([field('note'), { type: 'group', components: [field('inner')] }]);
    expect(left).toEqual(['LINK', 'NUMBER', 'INNERLINK']);
    expect(needed).toEqual([]);
  });

  it('cannot be filled when evidence or something required differs', () => {
    const { needed } = commonForm({
      components: [
        field('photo', { properties: { upload: 'photo' } }),
        field('replies', { validate: { required: true }, properties: { own: 'true' } }),
        { type: 'dynamiclist', path: 'rows', label: 'ROWS', components: [field('file', { properties: { upload: 'file' } })] },
      ],
    });
    expect(needed).toEqual(['PHOTO', 'REPLIES', 'ROWS']);
  });
});
