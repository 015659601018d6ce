import { expect, test } from 'vitest';
import { filesOf, type Script } from './site-worker.ts';

const script = (fileName: string, more: Partial<Script> = {}): Script => ({
  fileName,
  isEntry: false,
  facadeModuleId: null,
  imports: [],
  dynamicImports: [],
  ...more,
});

test('A19 a device keeps what opens the first page, then what an applicant may come to, and nothing of staff', () => {
  const files = filesOf([
    script('main.js', { isEntry: true, imports: ['frame.js'], dynamicImports: ['help.js', 'guard.js'] }),
    script('frame.js', {
      imports: ['libraries.js'],
      dynamicImports: ['staff.js', 'staff-words.js', 'words-en.js', 'help.js'],
    }),
    script('libraries.js'),
    script('help.js', { imports: ['frame.js', 'shared.js'] }),
    script('guard.js'),
    script('shared.js'),
    script('staff.js', { facadeModuleId: '/src/app/StaffPages.tsx', dynamicImports: ['inbox.js'] }),
    script('inbox.js', { imports: ['shared.js'] }),
    script('staff-words.js', {
      facadeModuleId: '/src/locales/staff-catalogues.ts',
      dynamicImports: ['inbox-words.js'],
    }),
    script('inbox-words.js'),
    script('words-en.js', { facadeModuleId: '/src/locales/en/common.ts' }),
  ]);

  expect(files.first).toEqual(['main.js', 'frame.js', 'libraries.js']);
  expect(files.later.toSorted()).toEqual(['guard.js', 'help.js', 'shared.js']);
});

test('A19 of the rest a device keeps every page of a draft, and not what is of no use without a connection', () => {
  const madeFor = (file: string): Script =>
    script(`${file.split('/').at(-1)}.js`, { facadeModuleId: `/web/src/${file}` });
  const pages = [
    'features/applications/pages/QuestionPage.tsx',
    'features/applications/pages/CardTopicPage.tsx',
    'features/applications/pages/DevicePage.tsx',
    'shared/registry/topics/PersonTopic.tsx',
    'features/applications/pages/ApplicationPage.tsx',
    'app/layouts/AdminLayout.tsx',
    'features/visits/day/pages/ScreenPage.tsx',
    'features/signatures/pages/VerifyPage.tsx',
    'features/extracts/pages/OwnExtractsPage.tsx',
    'features/identity/pages/LoginKeyPage.tsx',
    'locales/english.ts',
  ].map(madeFor);
  const dynamicImports = pages.map(({ fileName }) => fileName);

  const { later } = filesOf([script('main.js', { isEntry: true, dynamicImports }), ...pages]);

  expect(later).toEqual(dynamicImports.slice(0, 5));
});

test('A19 scripts that lead to each other are each kept once', () => {
  const files = filesOf([
    script('main.js', { isEntry: true, dynamicImports: ['a.js'] }),
    script('a.js', { dynamicImports: ['b.js'] }),
    script('b.js', { dynamicImports: ['a.js'] }),
  ]);

  expect(files.later).toEqual(['a.js', 'b.js']);
});
