// Who may import whom. Type-only imports count: a type from a closed room is still knowledge of that room.
// packages/config/structure/dependencies.test.ts plants one violation of every rule and checks that it is caught.

const room = '^apps/api/src/modules/([^/]+)/';
const pure = [`${room}(rules|policy)[.]ts$`, `${room}.*/(rules|policy)[.]ts$`];
const siteWords = '^apps/api/src/modules/site/words[.]ts$';
const test = '([.]test[.]tsx?$)|(/test/)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'every-import-is-found',
      comment: 'An import that cannot be resolved is one that no rule here can judge.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|node:)' },
    },
    {
      name: 'no-circular-modules',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-cycles-between-rooms',
      comment: 'The graph of rooms has a direction; turn one arrow round with an event.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^apps/api/src/modules/[^/]+$' },
      to: { circular: true, path: '^apps/api/src/modules/[^/]+$' },
    },
    {
      name: 'nothing-imports-an-app',
      severity: 'error',
      from: { pathNot: '^apps/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: siteWords },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'site-takes-words-and-addresses-alone',
      comment:
        'What public pages say is written once, in the web app. One file of the API reads it there, and no code.',
      severity: 'error',
      from: { path: siteWords },
      to: {
        path: '^apps/web/',
        pathNot:
          '^apps/web/src/(locales/|shared/(navigation/(paths|staff-paths|sections)|offices/opening)[.]ts|features/home/contacts[.]ts)',
      },
    },
    {
      name: 'web-never-sees-the-database',
      comment: 'Not even through another module: the browser gets contracts and domain only.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(packages/db|prisma)/|node_modules/(@prisma|prisma|pg)/', reachable: true },
    },
    {
      name: 'web-layers-app-features-shared',
      severity: 'error',
      from: { path: '^apps/web/src/features/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'web-shared-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/(app|features)/' },
    },
    {
      name: 'design-system-knows-no-router-form-or-query',
      severity: 'error',
      from: { path: '^apps/web/src/shared/ui/' },
      to: { path: 'node_modules/(react-router|react-router-dom|react-hook-form|@hookform|@tanstack)/' },
    },
    {
      name: 'platform-never-sees-a-room',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/modules/' },
    },
    {
      name: 'rooms-meet-at-public-or-events',
      severity: 'error',
      from: { path: room },
      to: { path: room, pathNot: ['^apps/api/src/modules/$1/', '^apps/api/src/modules/[^/]+/(public|events)[.]ts$'] },
    },
    {
      name: 'public-is-for-others',
      comment: 'A room that goes out of its own front door walks in a circle.',
      severity: 'error',
      from: { path: room, pathNot: test },
      to: { path: '^apps/api/src/modules/$1/public[.]ts$' },
    },
    {
      name: 'rules-and-policy-are-pure',
      comment:
        'Contracts, domain, the Actor type; a policy may ask the rules of its own room, which are pure themselves.',
      severity: 'error',
      from: { path: pure },
      to: {
        pathNot: [
          '^packages/(contracts|domain)/src/',
          '^apps/api/src/platform/actor[.]ts$',
          '^apps/api/src/modules/$1/rules[.]ts$',
        ],
      },
    },
    {
      name: 'purity-takes-only-the-actor-type',
      severity: 'error',
      from: { path: pure },
      to: { path: '^apps/api/src/platform/actor[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-never-import-db',
      severity: 'error',
      from: { path: [`${room}routes[.]ts$`, `${room}.*/routes[.]ts$`] },
      to: { path: '^packages/db/|node_modules/(@prisma|pg)/' },
    },
    {
      name: 'overview-writes-nothing',
      severity: 'error',
      from: { path: '^apps/api/src/modules/overview/', pathNot: test },
      to: { path: '^apps/api/src/platform/write[.]ts$' },
    },
    {
      name: 'contracts-need-only-zod',
      severity: 'error',
      from: { path: '^packages/contracts/', pathNot: test },
      to: { pathNot: '^packages/contracts/|node_modules/zod/' },
    },
    {
      name: 'domain-needs-only-contracts',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: test },
      to: { pathNot: '^packages/(contracts|domain)/' },
    },
    {
      name: 'kep-stands-alone',
      comment: 'One code for browser and server: nothing of theirs, and nobody else’s code near a key.',
      severity: 'error',
      from: { path: '^packages/kep/src/', pathNot: [test, '^packages/kep/src/(node|testing)/'] },
      to: { pathNot: '^packages/kep/src/(?!node/|testing/)' },
    },
    {
      name: 'kep-testing-signs-nothing-real',
      comment: 'The centre of tests and demonstrations issues certificates to whoever asks.',
      severity: 'error',
      from: {
        path: '^(apps|packages)/[^/]+/src/',
        pathNot: [test, '^packages/(kep/src/testing|testkit|bench|launch)/'],
      },
      to: { path: '^packages/kep/src/testing/' },
    },
    {
      name: 'db-knows-no-other-package',
      severity: 'error',
      from: { path: '^packages/db/' },
      to: { path: '^packages/(?!db/)' },
    },
    {
      name: 'testkit-is-for-tests-and-seeds',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: [test, '^packages/(testkit|bench|launch)/'] },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'no-barrels',
      comment: 'An index file hides where a thing lives and ties everything to everything.',
      severity: 'error',
      from: {},
      to: { path: '^(apps|packages|prisma|e2e)/.*/index[.][cm]?[jt]sx?$', pathNot: 'node_modules/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)generated/'] },
    exclude: { path: '(^|/)(dist|coverage|test-results|playwright-report)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
