import type { Plugin } from 'vite';

/** The package of the router names its development files only; this takes those without warnings for programmers. */
export const productionRouter = (): Plugin => ({
  name: 'cabinet:production-router',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^react-router(?:\/dom)?$/ },
    async handler(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && { ...found, id: found.id.replace('/dist/development/', '/dist/production/') };
    },
  },
});
