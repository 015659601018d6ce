import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { brotliFiles } from './build/brotli-files.ts';

const apiOrigin = process.env.CABINET_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), brotliFiles()],
  server: { proxy: { '/api': apiOrigin } },
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
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](?:\.pnpm[\\/])?(react|react-dom|scheduler|react-router|react-router-dom|@tanstack)[\\/@+]/,
            },
          ],
        },
      },
    },
  },
});
