import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { BrowserRouter } from 'react-router-dom';
import { isWorthRetrying } from '#shared/api/client.ts';
import { LanguageProvider } from '#shared/i18n/language.tsx';
import { sessionQuery } from '#shared/session/session.ts';
import { LiveRegion } from '#shared/ui/LiveRegion.tsx';
import { LinkNavigation } from './LinkNavigation.tsx';

const newQueryClient = (): QueryClient => {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // Without a connection a page says so at once; waiting in silence tells nobody anything.
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 30_000,
        retry: (count, trouble) => count < 1 && isWorthRetrying(trouble),
      },
      // A person retries an act, with the same key; the machine never does it behind their back.
      mutations: { networkMode: 'always', retry: false },
    },
    // An act prolongs the session, so its end is asked anew.
    mutationCache: new MutationCache({
      onSuccess: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    }),
  });
  return client;
};

interface Props {
  readonly children: ReactNode;
}

/** What every page stands on. */
export function Providers({ children }: Props): ReactNode {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <LiveRegion>
          <BrowserRouter>
            <LinkNavigation />
            {children}
          </BrowserRouter>
        </LiveRegion>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
