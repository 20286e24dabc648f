import { describe, expect, it } from 'vitest';
import { peopleToShow } from './people-to-show';

const people = Array.from({ length: 30 }, (_, index) => ({ username: `u${index}`, name: `同事${index}`, roles: [], roleKeys: [] }));

describe('people to show', () => {
  it('are eight at first, the chosen ones among them', () => {
    const { shown, hidden } = peopleToShow(people, ['u29'], '');
    expect(shown.map(({ username }) => username)).toEqual(['u29', 'u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
    expect(hidden).toBe(22);
  });

  it('keep whoever was chosen and holds the role no more', () => {
    expect(peopleToShow([], ['u31'], '').shown).toMatchObject([{ username: 'u31', name: 'u31' }]);
  });

  it('follow the words', () => {
    expect(peopleToShow(people, [], '同事12').shown.map(({ username }) => username)).toEqual(['u12']);
  });
});
