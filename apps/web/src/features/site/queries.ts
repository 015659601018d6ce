import type { QueryInputOf } from '@cabinet/contracts/http/route';
import { searchSiteRoute } from '@cabinet/contracts/site-search';
import { queryOptions } from '@tanstack/react-query';
import { call } from '#shared/api/client.ts';

type Asked = QueryInputOf<typeof searchSiteRoute>;

export const siteSearchQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['site', 'search', asked],
    queryFn: ({ signal }) => call(searchSiteRoute, { query: asked, signal }),
    staleTime: 30_000,
  });
