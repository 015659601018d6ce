import '#shared/ui/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { Providers } from '#app/providers.tsx';
import { forgetWithOtherTabs } from '#shared/api/forget-copies.ts';
import { currentLanguage } from '#shared/i18n/language.tsx';
import { loadTexts } from '#shared/i18n/load-texts.ts';
import { nameArrival } from '#shared/navigation/arrival.ts';

forgetWithOtherTabs();
nameArrival();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await loadTexts('common', currentLanguage());
// Before the page as the server wrote it, which stands until the first page of the app does (written.css).
const place = document.createElement('div');
root.prepend(place);
createRoot(place).render(
  <StrictMode>
    <Providers>
      <App />
    </Providers>
  </StrictMode>,
);

const { guardFocus } = await import('#shared/navigation/focus-guard.ts');
guardFocus();
