import '#shared/ui/styles/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { LanguageProvider } from '#shared/i18n/language.tsx';
import { loadTexts } from '#shared/i18n/load-texts.ts';
import { guardFocus } from '#shared/navigation/focus-guard.ts';
import { LiveRegion } from '#shared/ui/LiveRegion.tsx';
import { SkipLink } from '#shared/ui/SkipLink.tsx';
import { KitPage } from './KitPage.tsx';

guardFocus();
await loadTexts('common', 'uk');
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <LanguageProvider>
      <LiveRegion>
        <BrowserRouter>
          <SkipLink targetId="main" />
          <main id="main" tabIndex={-1}>
            <KitPage />
          </main>
        </BrowserRouter>
      </LiveRegion>
    </LanguageProvider>
  </QueryClientProvider>,
);
