import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FormHost } from './form-host';
import type { FormSchema, FormValues } from './schema';

const SCHEMA = {
  type: 'default',
  schemaVersion: 18,
  components: [
    { key: 'members', type: 'number', label: '人数', id: 'members' },
    { key: 'ready', type: 'checkbox', label: '脚本齐全', id: 'ready' },
    { key: 'age', type: 'radio', label: '楼盘', id: 'age', values: [{ value: 'new', label: '新盘' }] },
  ],
} as unknown as FormSchema;

describe('a form', () => {
  it('tells what people change, and nothing of what it fills in itself', async () => {
    const root = document.body.appendChild(document.createElement('div'));
    const form = new FormHost(root, 'zh-CN');
    const told: FormValues[] = [];
    form.onChange((values) => told.push(values));
    await form.show(SCHEMA, { members: 180 }, false);

    await userEvent.click(await screen.findByRole('checkbox'));

    await waitFor(() => expect(told.length).toBeGreaterThan(0));
    expect(told.map(({ ready }) => ready)).toEqual([true]);
    form.close();
    root.remove();
  });

  it('says once what is to be ticked', async () => {
    const root = document.body.appendChild(document.createElement('div'));
    const form = new FormHost(root, 'zh-CN');
    const tick = { key: 'agreed', type: 'checkbox', label: '已征得同意', id: 'agreed', validate: { required: true }, properties: { mustBe: 'true' } };
    await form.show({ type: 'default', schemaVersion: 18, components: [tick] } as unknown as FormSchema, {}, false);

    expect(form.submit().complete).toBe(false);

    expect(await screen.findByText('须勾选确认。')).toBeVisible();
    expect(screen.queryByText(/必填/)).toBeNull();
    form.close();
    root.remove();
  });

  it('asks for a day in Chinese', async () => {
    const root = document.body.appendChild(document.createElement('div'));
    const form = new FormHost(root, 'zh-CN');
    const day = { key: 'firstDay', type: 'datetime', subtype: 'date', dateLabel: '第一天', id: 'firstDay' };
    await form.show({ type: 'default', schemaVersion: 18, components: [day] } as unknown as FormSchema, {}, false);

    // In the order of the browser's own language.
    await waitFor(() => expect(root.querySelector('.fjs-datepicker input[placeholder]')).toHaveAttribute('placeholder', expect.stringMatching(/^[年月日]\D[年月日]\D[年月日]\D?$/)));
    form.close();
    root.remove();
  });
});
