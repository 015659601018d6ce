import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliFiles } from './build/brotli-files.ts';
import { productionRouter } from './build/production-router.ts';
import { siteWorker } from './build/site-worker.ts';
import { slimContracts } from './build/slim-contracts.ts';

const apiOrigin = process.env.CABINET_API ?? 'http://127.0.0.1:3000';

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** One file for everything that comes with the first load: twenty small ones compress worse and are asked for one by one. */
const firstLoad = (id: string, graph: Graph): string | null => {
  const seen = new Set<string>();
  const isFirst = (module: string): boolean => {
    if (seen.has(module)) return false;
    seen.add(module);
    const info = graph.getModuleInfo(module);
    return info !== null && (info.isEntry || info.importers.some(isFirst));
  };
  // The entry itself waits for texts; pages import the frame, and must not wait for the entry.
  return isFirst(id) && !id.endsWith('main.tsx') ? 'frame' : null;
};

/** Small files that pages always fetch together: each one apart costs more than it holds. By the ends of their paths. */
const together: Readonly<Record<string, string>> = {
  form: 'shared/form/(?:use-contract-form|use-mended|answers|answer-path|issues|told|Form|FormErrors|named-error|fields|field-state|use-answer)',
  intents: 'shared/form/(?:intention|use-resumed)',
  faults: 'contracts/src/http/field-errors|shared/form/words',
  days: 'contracts/src/(?:dates|refusal)',
  people: 'contracts/src/people',
  boxes: 'shared/ui/(?:Field|TextInput|Choices|ErrorSummary|PartBoundary)',
  options: 'shared/(?:ui|form)/(?:Combobox|ComboboxField|OptionList|use-options)',
  address: 'shared/persons/(?:AddressFields|address-answer)|contracts/src/(?:addresses|postcode)',
  numbers: 'check-digits|calendar-day|tidy-name',
  copies: 'shared/(?:api/tab-copy|form/typed-copy)',
  next: 'use-next|safe-next',
  refusals: 'RefusalErrors|PressErrors|use-press|use-refusals',
  lists: 'SummaryList|formats',
  news: 'navigation/(?:news|NewsBanner)',
};

export default defineConfig({
  plugins: [productionRouter(), slimContracts(), react({ jsxImportSource: '#spoken' }), siteWorker(), brotliFiles()],
  server: { proxy: { '/api': apiOrigin } },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          // What most keys are opened with comes in one file; the rest when a key asks for it.
          groups: [{ name: 'key', test: /packages.kep.src.(?!.*(?:kupyna|pbes2|\bber\.|pfx|pkcs12|jks|webcrypto-))/ }],
        },
      },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // One small stylesheet: rules of later pages never arrive after first paint, and layers keep their order.
    cssCodeSplit: false,
    // A data: address is refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A release of ours must not make people on slow lines fetch the libraries again.
        // Lists that grow, and several answers awaited at once, are on few pages: what those need of the query library
        // comes with them.
        codeSplitting: {
          // A group takes what it names and no more: what only some pages need stays with them.
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'libraries',
              priority: 3,
              test: /node_modules[\\/](?:\.pnpm[\\/])?(react|react-dom|scheduler|react-router|react-router-dom|@tanstack)[\\/@+](?!.*(?:[iI]nfiniteQuery(?!Behavior)|[qQ]ueriesObserver|useQueries|useSuspenseQueries))/,
            },
            ...Object.entries(together).map(([name, files]) => ({
              name,
              priority: 1,
              test: new RegExp(`[\\/](?:${files.replaceAll('/', '[\\\\/]')})\\.`),
            })),
            { name: firstLoad, priority: 2, test: /[\\/](?:src|packages)[\\/]|preload-helper/ },
          ],
        },
      },
    },
  },
});
