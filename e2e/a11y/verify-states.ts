import type { SignatureReport } from '@cabinet/contracts/signatures';
import type { Page } from '@playwright/test';
import { type KeyFile, notAKey } from '../support/keys.ts';
import { aCentreOfFiles, theDocument } from '../support/signed-files.ts';
import { aFileSigner, anotherSigner } from '../support/a-signer.ts';
import { goTo, type PageState, sendEmpty } from './page-state.ts';

type Centre = Awaited<ReturnType<typeof aCentreOfFiles>>;

const verify = (state: string, act: (page: Page) => Promise<unknown>): PageState => ({
  pattern: '/verify',
  state,
  bring: async (page) => {
    await goTo(page, '/verify');
    await act(page);
  },
});

const choose = (page: Page, file: KeyFile, nth = 0): Promise<void> =>
  page.locator('input[type="file"]').nth(nth).setInputFiles(file);

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

const told = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('heading', { level: 2, name: words }).waitFor();

interface Checked {
  readonly file: (centre: Centre) => Promise<KeyFile>;
  readonly verdict: RegExp;
  readonly mood?: 'silent';
}

const checked = async (page: Page, { file, verdict, mood }: Checked): Promise<void> => {
  const centre = await aCentreOfFiles();
  await centre.believedBy(page, mood);
  await choose(page, await file(centre));
  await press(page, 'Перевірити підпис');
  await told(page, verdict);
};

/** A browser whose worker breaks at once, as an old one's does. */
const withoutWorkers = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('No workers of modules here');
      }
    } as unknown as typeof Worker;
  });
  await goTo(page, '/verify');
};

const fromServer: SignatureReport = {
  ...{ verdict: 'indeterminate', kind: 'asic-e', problem: 'unsigned-files', checkedAt: '2026-11-23T12:00:00Z' },
  files: [
    { name: 'Заява.pdf', size: 48_213, signed: true },
    { name: 'Супровідний лист.txt', size: 512, signed: false },
  ],
  signers: [aFileSigner],
};

const signedTwice: SignatureReport = {
  ...{ verdict: 'indeterminate', kind: 'pdf', problem: 'changed-after-a-signature', checkedAt: '2026-11-23T12:00:00Z' },
  files: [],
  signers: [
    { ...aFileSigner, coversWholeFile: false },
    { ...anotherSigner, coversWholeFile: true },
  ],
};

const offered = async (page: Page): Promise<void> => {
  await withoutWorkers(page);
  await choose(page, notAKey());
  await press(page, 'Перевірити підпис');
  await page.getByRole('button', { name: 'Надіслати файл і перевірити', exact: true }).waitFor();
};

/** What the server has found of a file that the browser could not check. */
const answered = async (page: Page, report: SignatureReport, verdict: RegExp): Promise<void> => {
  await page.route('**/api/v1/signatures/verify', (route) => route.fulfill({ json: report }));
  await offered(page);
  await press(page, 'Надіслати файл і перевірити');
  await told(page, verdict);
};

/** The page that checks a signature, in a browser that can and in one that cannot. */
export const verifyStates: readonly PageState[] = [
  verify('as opened', async () => undefined),
  verify('sent without answers', (page) => sendEmpty(page, 'Перевірити підпис')),
  verify('of a file without a signature', (page) =>
    checked(page, { file: async () => notAKey(), verdict: /Підпису не знайдено/ }),
  ),
  verify('of a container of documents, with every check', async (page) => {
    await checked(page, { file: (centre) => centre.container(), verdict: /^Підпис дійсний/ });
    await page.getByText(/^Усі перевірки/).click();
  }),
  verify('of a document that was changed', (page) =>
    checked(page, { file: (centre) => centre.changed(), verdict: /недійсний/ }),
  ),
  verify('of a centre that is silent', (page) =>
    checked(page, { file: (centre) => centre.attached(), verdict: /не вдалося/, mood: 'silent' }),
  ),
  verify('of a signature apart from its document', async (page) => {
    const centre = await aCentreOfFiles();
    await centre.believedBy(page);
    await choose(page, await centre.detached());
    await press(page, 'Перевірити підпис');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /окремо від документа/ })
      .waitFor();
  }),
  verify('of a signature with its document beside it', async (page) => {
    const centre = await aCentreOfFiles();
    await centre.believedBy(page);
    await choose(page, await centre.detached());
    await press(page, 'Перевірити підпис');
    await page.getByRole('alert').waitFor();
    await choose(page, theDocument(), 1);
    await press(page, 'Перевірити підпис');
    await told(page, /^Підпис дійсний/);
  }),
  verify('where no list of providers is', async (page) => {
    const nobody = { anchors: [], intermediates: [], testsCount: true };
    await page.route('**/api/v1/signatures/trust', (route) => route.fulfill({ json: nobody }));
    await choose(page, notAKey());
    await press(page, 'Перевірити підпис');
    await page.getByRole('alert').waitFor();
  }),
  verify('in a browser that cannot check', offered),
  verify('of a file that was sent because the browser cannot check', (page) =>
    answered(page, fromServer, /не вдалося/),
  ),
  verify('of a PDF that was signed twice', (page) => answered(page, signedTwice, /не кожен – для всього файлу/)),
  verify('of a container that is called a PDF and whose files different people signed', (page) =>
    checked(page, { file: (centre) => centre.inParts(), verdict: /не кожен – для всіх файлів/ }),
  ),
];
