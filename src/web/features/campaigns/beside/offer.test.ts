import { describe, expect, it } from 'vitest';
import { samplePlaybooks } from '@/testing/sample-playbooks';
import { matches, offersOf } from './offer';

const part = { ...samplePlaybooks[4], key: 'closing-follow-up-visit', name: '上门收尾', nameEn: 'Closing visit' } as (typeof samplePlaybooks)[number];
const offers = offersOf([part, ...samplePlaybooks]);
const offerOf = (key: string) => offers.find(({ playbook }) => playbook.key === key);

describe('playbooks beside a campaign', () => {
  it('come whole ones first, their parts after them', () => {
    expect(offers.map(({ playbook }) => playbook.key)).toEqual(['launch-sample', 'group-run-11-day', 'merchant-briefing', 'closing-follow-up', 'closing-follow-up-visit', 'closing-follow-up-chase']);
  });

  it('never offer the crisis: that is reported', () => {
    expect(offerOf('crisis-handling')).toBeUndefined();
  });

  it('need a campaign of their own only where they lead groups themselves', () => {
    expect(offerOf('launch-sample')?.ownCampaign).toBe(true);
    expect(offerOf('merchant-briefing')?.ownCampaign).toBe(false);
    expect(offerOf('group-run-11-day')?.ownCampaign).toBe(false);
  });

  it('are found by Chinese name, English name and key', () => {
    const found = (words: string) => offers.filter((offer) => matches(offer, words)).map(({ playbook }) => playbook.key);
    expect(found('招商')).toEqual(['merchant-briefing']);
    expect(found(' Closing Visit ')).toEqual(['closing-follow-up-visit']);
    expect(found('group-run')).toEqual(['group-run-11-day']);
  });
});
