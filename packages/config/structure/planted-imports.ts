/** One file of a made-up repository. `breaks` names the rule its import must trip; without it the import is allowed. */
export interface Planted {
  readonly path: string;
  readonly text: string;
  readonly breaks?: string;
}

const api = 'apps/api/src';
const room = (name: string): string => `${api}/modules/${name}`;

/** Imports that the rules must let through. */
const allowed: readonly Planted[] = [
  { path: `${api}/app.ts`, text: "import './modules/persons/routes.ts';" },
  { path: `${room('persons')}/routes.ts`, text: "import './queries.ts'; import '../../platform/write.ts';" },
  { path: `${room('persons')}/queries.ts`, text: "import '../../../../../packages/db/src/pool.ts';" },
  { path: `${room('persons')}/rules.ts`, text: "import '../../../../../packages/contracts/src/people.ts';" },
  {
    path: `${room('persons')}/policy.ts`,
    text: "import './rules.ts'; import type { Actor } from '../../platform/actor.ts'; export type A = Actor;",
  },
  { path: `${room('persons')}/public.ts`, text: "import './queries.ts';" },
  { path: `${room('persons')}/events.ts`, text: 'export const moved = 1;' },
  { path: `${room('queue')}/book.ts`, text: "import '../persons/public.ts'; import '../persons/events.ts';" },
  { path: `${room('queue')}/book.test.ts`, text: "import '../../../../../packages/testkit/src/person.ts';" },
  { path: `${api}/platform/actor.ts`, text: 'export interface Actor { id: string }\nexport const anonymous = 1;' },
  { path: `${api}/platform/write.ts`, text: "import '../../../../packages/db/src/pool.ts';" },
  { path: 'apps/web/src/shared/ui/Button.tsx', text: 'export const Button = 1;' },
  { path: 'apps/web/src/features/persons/Page.tsx', text: "import '../../shared/ui/Button.tsx';" },
  { path: 'apps/web/src/locales/uk/site.ts', text: 'export default {};' },
  { path: 'apps/web/src/app/routes.tsx', text: "import '../features/persons/Page.tsx';" },
  { path: 'packages/contracts/src/people.ts', text: "import 'zod/mini';" },
  { path: 'packages/contracts/src/people.test.ts', text: "import 'vitest';" },
  { path: 'packages/domain/src/terms.ts', text: "import '../../contracts/src/people.ts';" },
  { path: 'packages/db/src/pool.ts', text: "import 'pg';" },
  { path: 'packages/kep/src/cms/sign.ts', text: "import '../bytes.ts';" },
  { path: 'packages/kep/src/bytes.ts', text: 'export const bytes = 1;' },
  { path: 'packages/kep/src/node/look-up.ts', text: "import 'node:http'; import '../cms/sign.ts';" },
  { path: 'packages/kep/src/testing/centre.ts', text: "import 'node:http'; import '../cms/sign.ts';" },
  { path: 'packages/testkit/src/person.ts', text: "import '../../db/src/pool.ts';" },
];

/** One breach of every rule. */
const forbidden: readonly Required<Planted>[] = [
  { breaks: 'every-import-is-found', path: `${api}/main.ts`, text: "import './nowhere.ts';" },
  { breaks: 'no-circular-modules', path: `${api}/platform/hen.ts`, text: "import './egg.ts';" },
  {
    breaks: 'no-circular-modules',
    path: `${api}/platform/egg.ts`,
    text: "import type { H } from './hen.ts'; export type E = H;",
  },
  { breaks: 'no-cycles-between-rooms', path: `${room('east')}/go.ts`, text: "import '../west/public.ts';" },
  {
    breaks: 'no-cycles-between-rooms',
    path: `${room('west')}/go.ts`,
    text: "import type { M } from '../east/events.ts'; export type N = M;",
  },
  {
    breaks: 'nothing-imports-an-app',
    path: 'packages/launch/src/start.ts',
    text: "import '../../../apps/api/src/app.ts';",
  },
  {
    breaks: 'apps-do-not-import-each-other',
    path: 'apps/web/src/spy.ts',
    text: "import '../../api/src/platform/actor.ts';",
  },
  {
    breaks: 'apps-do-not-import-each-other',
    path: `${room('site')}/pages.ts`,
    text: "import '../../../../web/src/locales/uk/site.ts';",
  },
  {
    breaks: 'site-takes-words-and-addresses-alone',
    path: `${room('site')}/words.ts`,
    text: "import '../../../../web/src/shared/ui/Button.tsx';",
  },
  {
    breaks: 'web-never-sees-the-database',
    path: 'apps/web/src/rows.ts',
    text: "import type { P } from '../../../packages/db/src/pool.ts'; export type Q = P;",
  },
  {
    breaks: 'web-never-sees-the-database',
    path: 'apps/web/src/far.ts',
    text: "import '../../../packages/testkit/src/person.ts';",
  },
  {
    breaks: 'web-layers-app-features-shared',
    path: 'apps/web/src/features/persons/Up.tsx',
    text: "import '../../app/routes.tsx';",
  },
  {
    breaks: 'web-shared-knows-no-feature',
    path: 'apps/web/src/shared/session/Up.tsx',
    text: "import '../../features/persons/Page.tsx';",
  },
  {
    breaks: 'design-system-knows-no-router-form-or-query',
    path: 'apps/web/src/shared/ui/Link.tsx',
    text: "import 'react-router-dom';",
  },
  {
    breaks: 'platform-never-sees-a-room',
    path: `${api}/platform/nosy.ts`,
    text: "import '../modules/persons/public.ts';",
  },
  {
    breaks: 'rooms-meet-at-public-or-events',
    path: `${room('queue')}/sneak.ts`,
    text: "import type { Q } from '../persons/queries.ts'; export type R = Q;",
  },
  { breaks: 'public-is-for-others', path: `${room('persons')}/change.ts`, text: "import './public.ts';" },
  { breaks: 'rules-and-policy-are-pure', path: `${room('queue')}/rules.ts`, text: "import 'node:fs';" },
  { breaks: 'rules-and-policy-are-pure', path: `${room('queue')}/policy.ts`, text: "import './book.ts';" },
  {
    breaks: 'purity-takes-only-the-actor-type',
    path: `${room('east')}/policy.ts`,
    text: "import { anonymous } from '../../platform/actor.ts'; export const a = anonymous;",
  },
  {
    breaks: 'routes-never-import-db',
    path: `${room('queue')}/routes.ts`,
    text: "import '../../../../../packages/db/src/pool.ts';",
  },
  {
    breaks: 'overview-writes-nothing',
    path: `${room('overview')}/queries.ts`,
    text: "import '../../platform/write.ts';",
  },
  { breaks: 'contracts-need-only-zod', path: 'packages/contracts/src/queue.ts', text: "import 'node:crypto';" },
  { breaks: 'domain-needs-only-contracts', path: 'packages/domain/src/slots.ts', text: "import 'zod/mini';" },
  {
    breaks: 'db-knows-no-other-package',
    path: 'packages/db/src/nosy.ts',
    text: "import '../../contracts/src/people.ts';",
  },
  {
    breaks: 'testkit-is-for-tests-and-seeds',
    path: `${room('queue')}/fake.ts`,
    text: "import '../../../../../packages/testkit/src/person.ts';",
  },
  { breaks: 'no-barrels', path: 'packages/domain/src/all.ts', text: "import './index.ts';" },
  { breaks: 'kep-stands-alone', path: 'packages/kep/src/cms/read.ts', text: "import 'node:crypto';" },
  { breaks: 'kep-stands-alone', path: 'packages/kep/src/browser/key.ts', text: "import '../node/look-up.ts';" },
  {
    breaks: 'kep-testing-signs-nothing-real',
    path: `${room('persons')}/sign.ts`,
    text: "import '../../../../../packages/kep/src/testing/centre.ts';",
  },
];

const bystanders: readonly Planted[] = [
  { path: `${room('west')}/public.ts`, text: "import './go.ts';" },
  { path: `${room('east')}/events.ts`, text: 'export interface M { a: 1 }' },
  { path: 'packages/domain/src/index.ts', text: 'export const a = 1;' },
];

const libraries: readonly Planted[] = ['zod/mini', 'pg', 'vitest', 'react-router-dom'].map((name) => ({
  path: `node_modules/${name}/index.js`,
  text: 'export const a = 1;',
}));

export const plantedTree = { allowed, forbidden, others: [...bystanders, ...libraries] };
