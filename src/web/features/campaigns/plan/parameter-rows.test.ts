import { describe, expect, it } from 'vitest';
import { parametersOf, rowsOf } from './parameter-rows';

describe('parameters', () => {
  it('are sent as what they are', () => {
    const rows = [
      { id: '1', key: 'runMode', value: 'fine' },
      { id: '2', key: 'minSignup', value: ' 12 ' },
      { id: '3', key: 'abRequired', value: 'false' },
      { id: '4', key: 'waveSize', value: '' },
    ];
    expect(parametersOf(rows)).toEqual({ runMode: 'fine', minSignup: 12, abRequired: false });
  });

  it('come back as they were, and know which key is not in the register', () => {
    expect(rowsOf({ minSignup: 12, mine: 'x' })).toMatchObject([{ key: 'minSignup', value: '12', free: false }, { key: 'mine', value: 'x', free: true }]);
  });
});
