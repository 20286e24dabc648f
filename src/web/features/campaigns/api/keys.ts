export const CAMPAIGNS_KEY = ['campaigns'];
/** All that is known of one campaign: invalidated together after any act on it. */
export const campaignKey = (id: string) => [...CAMPAIGNS_KEY, id];
export const campaignPath = (id: string) => `/api/campaigns/${encodeURIComponent(id)}`;
