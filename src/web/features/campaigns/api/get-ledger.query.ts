import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/shared/api/call';
import type { Page } from '@/shared/api/page';
import { unwrap } from '@/shared/api/unwrap';
import type { LedgerRow } from '../campaign';
import { campaignKey, campaignPath } from './keys';

export interface LedgerFilter {
  q?: string;
  status?: string;
  step?: string;
  late?: boolean;
  after?: string;
}

export const LEDGER_PAGE = 50;

export const ledgerQuery = (id: string, filter: LedgerFilter) =>
  queryOptions({
    queryKey: [...campaignKey(id), 'ledger', filter],
    queryFn: async ({ signal }) =>
      unwrap(await call<Page<LedgerRow>>(`${campaignPath(id)}/ledger`, { signal, query: { ...filter, limit: LEDGER_PAGE } })),
    placeholderData: keepPreviousData,
  });

export const useLedger = (id: string, filter: LedgerFilter) => useQuery(ledgerQuery(id, filter));
