import { describe, expect, it } from 'vitest';
import { extraErrors } from './extra-rules';
import type { FormComponent } from './schema';

const evening: FormComponent = { key: 'playAt', type: 'datetime', properties: { minTime: '19:30', maxTime: '20:45' } };

function errors(value: string) {
  return extraErrors(evening, value, {
    data: {},
    evaluate: () => false,
    translate: (template, values) => template.replace('{value}', String(values?.value)),
  });
}

describe('hours of a time field', () => {
  it('takes what lies within them, both ends included', () => {
    expect(['2027-04-02T19:30+08:00', '2027-04-02T20:45+08:00', '19:30'].flatMap(errors)).toEqual([]);
  });

  it('names the end that is crossed', () => {
    expect(errors('2027-04-02T19:29+08:00')).toEqual(['Not before 19:30 on the day.']);
    expect(errors('2027-04-02T20:46+08:00')).toEqual(['Not after 20:45 on the day.']);
  });

  it('reads the clock of Shanghai wherever the browser is', () => {
    expect(errors('2027-04-02T12:00Z')).toEqual([]);
    expect(errors('2027-04-02T20:00Z')).toEqual(['Not before 19:30 on the day.']);
  });
});
