import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { samplePlaybooks } from '@/testing/sample-playbooks';
import type { Playbook } from './playbook';
import { StartInCampaign } from './start-in-campaign';

const playbook = (key: string) => samplePlaybooks.find((one) => one.key === key) as Playbook;

const open = (...keys: string[]) =>
  renderApp([{ path: '/', element: <>{keys.map((key) => <StartInCampaign key={key} playbook={playbook(key)} />)}<p>完</p></> }], { at: '/' });

describe('where a playbook can be started', () => {
  it('in a running campaign, and as one of its own when it is made for that', async () => {
    open('merchant-briefing');
    expect(await screen.findByRole('link', { name: '在活动中启动' })).toHaveAttribute('href', '/campaigns/start?playbook=merchant-briefing');
    expect(screen.getByRole('link', { name: '用它开一场活动' })).toHaveAttribute('href', '/campaigns/new?playbook=merchant-briefing');
  });

  it('only in a running campaign when it is no campaign itself', async () => {
    open('group-run-11-day');
    expect(await screen.findByRole('link', { name: '在活动中启动' })).toHaveAttribute('href', '/campaigns/start?playbook=group-run-11-day');
    expect(screen.queryByRole('link', { name: '用它开一场活动' })).toBeNull();
  });

  it('only as a campaign of its own when it leads groups', async () => {
    open('launch-sample');
    expect(await screen.findByRole('link', { name: '用它开一场活动' })).toBeVisible();
    // Known once the playbooks are there.
    await expect.poll(() => screen.queryByRole('link', { name: '在活动中启动' })).toBeNull();
  });

  it('nowhere when it is the crisis: that is reported', async () => {
    open('crisis-handling');
    expect(await screen.findByText('完')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
