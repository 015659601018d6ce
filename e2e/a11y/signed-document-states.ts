import type { Document, SignedFile } from '@cabinet/contracts/documents';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { SignatureReport } from '@cabinet/contracts/signatures';
import { storeLibraryDocument } from '@cabinet/testkit/applications';
import type { Page, Route } from '@playwright/test';
import { database, enterAs } from '../support/accounts.ts';
import { aFileSigner, anotherSigner } from '../support/a-signer.ts';
import { officeWork } from '../support/office-work.ts';
import { type Act, goTo, type PageState, settled } from './page-state.ts';

const onePage = '/cabinet/documents/:documentId';
const list = '/cabinet/documents';

interface Told {
  readonly signed: SignedFile;
  readonly signatures: SignatureReport | null;
}

const validReport: SignatureReport = {
  ...{ verdict: 'total-passed', kind: 'asic-e', problem: null, checkedAt: '2026-11-23T12:00:00Z' },
  files: [
    { name: 'Договір про наміри та співпрацю на два роки.pdf', size: 48_213, signed: true },
    { name: 'Супровідний лист.txt', size: 512, signed: false },
  ],
  signers: [aFileSigner],
};

const ofTests = validReport.signers.map((one) => ({ ...one, testCentre: true }));

const told = (report: SignatureReport, pending = false): Told => ({
  signatures: report,
  signed: {
    ...{ pending, verdict: report.verdict, problem: report.problem },
    signers: report.signers.map(({ verdict, kind, testCentre, bestTime, signer, files, coversWholeFile }) => ({
      ...{ verdict, kind, testCentre, time: bestTime, timeProven: true, organization: null, coversWholeFile },
      name: signer?.fullName ?? null,
      files: files?.flatMap((place) => report.files[place]?.name ?? []) ?? null,
      filesMore: 0,
    })),
  },
});

const waiting = told(
  {
    ...validReport,
    verdict: 'indeterminate',
    signers: validReport.signers.map((one) => ({ ...one, verdict: 'indeterminate', subIndication: 'TRY_LATER' })),
  },
  true,
);
const apart = told({ ...validReport, kind: 'p7s-detached', problem: 'content-needed', signers: [], files: [] });

const inParts = told({
  ...{ ...validReport, verdict: 'indeterminate', problem: 'not-all-sign-all' },
  files: validReport.files.map((file) => ({ ...file, signed: true })),
  signers: [
    { ...aFileSigner, files: [0, 1] },
    { ...anotherSigner, files: [1], kind: 'unknown' },
  ],
});
const signedTwice = told({
  ...{ ...validReport, kind: 'pdf', verdict: 'indeterminate', problem: 'changed-after-a-signature', files: [] },
  signers: [
    { ...aFileSigner, coversWholeFile: false },
    { ...anotherSigner, coversWholeFile: true },
  ],
});

/** What the library answers, with signatures that no centre of tests beside the cabinet could make. */
const answered = async (route: Route, more: Told): Promise<void> => {
  const answer = await route.fetch();
  const body = (await answer.json()) as Document | { readonly items: readonly Document[] };
  const json =
    'items' in body
      ? { ...body, items: body.items.map((one) => ({ ...one, signed: more.signed })) }
      : { ...body, ...more };
  await route.fulfill({ json });
};

const signedState = (pattern: string, state: string, more: Told, act?: Act): PageState => ({
  pattern,
  state,
  bring: async (page: Page) => {
    const { personId } = await enterAs(page, 'applicant');
    const kept = await storeLibraryDocument(database(), personId ?? '', { fileName: 'договір.asice' });
    await page.route(/\/api\/v1\/documents(\/[\da-f-]{36})?(\?.*)?$/, (route) => answered(route, more));
    await goTo(page, pattern.replace(':documentId', kept));
    await act?.(page);
  },
});

const review = '/admin/applications/:applicationId/documents/:attachmentId';

/** The same before an officer. */
const reviewState = (state: string, { signed }: Told, words: RegExp, act?: Act): PageState => ({
  pattern: review,
  state,
  bring: async (page) => {
    const { applicationId, attachmentId } = await officeWork(page, 'in_review');
    await page.route(`**/api/v1/inbox/${applicationId}`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as ReviewedApplication;
      const slots = body.slots.map((slot) => ({
        ...slot,
        documents: slot.documents.map((one) => ({ ...one, document: { ...one.document, signed } })),
      }));
      await route.fulfill({ json: { ...body, slots } });
    });
    await goTo(page, review.replace(':applicationId', applicationId).replace(':attachmentId', attachmentId));
    await page.getByText(words).waitFor();
    await act?.(page);
  },
});

const inEnglish: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
  await settled(page);
};

const cards: Act = (page) => page.getByRole('heading', { level: 3, name: 'Підпис' }).waitFor();

/** H7: documents that somebody signed. */
export const signedDocumentStates: readonly PageState[] = [
  signedState(onePage, 'signed, with what lies in the container', told(validReport), cards),
  signedState(onePage, 'signed with a key of tests', told({ ...validReport, signers: ofTests }), cards),
  signedState(onePage, 'with a signature that waits for its check', waiting, (page) =>
    page.getByText('Підпис очікує перевірки').waitFor(),
  ),
  signedState(onePage, 'with a signature apart from its document', apart, (page) =>
    page.getByText('Підпис лежить окремо від документа').waitFor(),
  ),
  signedState(onePage, 'whose files different people signed', inParts, (page) =>
    page.getByText('Для яких файлів цей підпис').first().waitFor(),
  ),
  signedState(onePage, 'to which something was added after a signature', signedTwice, (page) =>
    page.getByText(/^Ранішу версію файлу/).waitFor(),
  ),
  signedState(list, 'whose files different people signed', inParts, (page) =>
    page.getByText(/не кожен підпис – для всіх/).waitFor(),
  ),
  signedState(onePage, 'whose files different people signed, in English', inParts, inEnglish),
  reviewState('whose files different people signed', inParts, /не кожен підпис – для всіх/),
  reviewState('whose files different people signed, in English', inParts, /не кожен підпис – для всіх/, inEnglish),
  reviewState('to which something was added after a signature', signedTwice, /раніша версія: після підпису/),
  signedState(list, 'with a signed file', told({ ...validReport, signers: ofTests }), (page) =>
    page.getByText(/^Підписано:/).waitFor(),
  ),
];
