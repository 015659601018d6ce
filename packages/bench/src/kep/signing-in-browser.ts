/// <reference lib="dom" />
import { setTimeout } from 'node:timers/promises';
import { issueDemoKeyRoute } from '@cabinet/contracts/demo-keys';
import { openDatabase } from '@cabinet/db/open-database';
import { type StartedCabinet, startCabinet } from '@cabinet/launch/cabinet';
import { findChromium } from '@cabinet/launch/chromium';
import { freePort } from '@cabinet/launch/free-port';
import { demoAccounts } from '@cabinet/testkit/demo-accounts';
import { storeService } from '@cabinet/testkit/services';
import { type APIRequestContext, chromium, type Page } from '@playwright/test';
import { repository } from '../processes.ts';

const password = 'Ключ-до-кабінету-27';
const { login, password: secret, surname, givenName, patronymic } = demoAccounts.applicant;
const door = (path: string): string => `/api/v1${path}`;

type Method = 'get' | 'post' | 'patch' | 'put';

const knock = async <Answer>(api: APIRequestContext, method: Method, path: string, data?: unknown): Promise<Answer> => {
  const answer = await api[method](door(path), data === undefined ? {} : { data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

/** A picture that nothing can compress: 5.2 MB of a real PNG, drawn by the browser. */
const picture = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(async () => {
    const side = 1_130;
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser draws nothing');
    const image = context.createImageData(side, side);
    for (let at = 0; at < image.data.length; at += 65_536) crypto.getRandomValues(image.data.subarray(at, at + 65_536));
    context.putImageData(image, 0, 0);
    const octets = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    let text = '';
    for (let at = 0; at < octets.length; at += 8_192) text += String.fromCharCode(...octets.subarray(at, at + 8_192));
    return btoa(text);
  });
  const octets = Buffer.from(base64, 'base64');
  if (octets.length < 5_000_000) throw new Error(`The picture has ${octets.length} bytes only`);
  return octets;
};

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const uploaded = async (page: Page): Promise<string> => {
  const api = page.request;
  const { formToken } = await knock<{ formToken: string }>(api, 'get', '/session');
  const answer = await api.post(door('/documents'), {
    headers: { 'x-form-token': formToken },
    multipart: {
      ...{ kind: 'identity', title: 'Паспорт' },
      file: { name: 'scan.png', mimeType: 'image/png', buffer: await picture(page) },
    },
  });
  if (!answer.ok()) throw new Error(`The upload was answered ${answer.status()}: ${await answer.text()}`);
  const { id } = (await answer.json()) as Versioned;
  for (;;) {
    const { state } = await knock<{ state: string }>(api, 'get', `/documents/${id}`);
    if (state === 'confirmed') return id;
    if (state !== 'checking') throw new Error(`The picture is ${state}`);
    await setTimeout(100);
  }
};

/** A draft with its answers and one large file, of the person signed in on this page. */
async function aDraft(page: Page, cabinet: StartedCabinet): Promise<string> {
  const api = page.request;
  const opened = openDatabase({
    ...{ url: cabinet.databaseUrl, poolSize: 1, connectionTimeoutMs: 15_000 },
    applicationName: 'bench',
  });
  const { id: officeId } = await opened.prisma.office.findFirstOrThrow({
    where: { code: 'MRF' },
    select: { id: true },
  });
  const { code: serviceCode } = await storeService(opened.prisma, [officeId]).finally(() => opened.close());
  const draft = await knock<Versioned>(api, 'post', '/applications', { serviceCode, officeId });
  const path = `/applications/${draft.id}`;
  const change = { answers: { purpose: 'для банку' }, declaration: true };
  const { version } = await knock<Versioned>(api, 'patch', path, { version: draft.version, change });
  await knock(api, 'put', `${path}/slots/idDoc/${await uploaded(page)}`, { version });
  return draft.id;
}

/** Milliseconds from the press of a button until words stand on the page, by the page's own clock. */
async function pressed(page: Page, name: string, words: string): Promise<number> {
  const taken = page.evaluate(
    (awaited) =>
      new Promise<number>((done) => {
        let began = 0;
        const started = (): void => {
          began = performance.now();
        };
        addEventListener('click', started, { capture: true, once: true });
        const watch = new MutationObserver(() => {
          if (began === 0 || !document.querySelector('main')?.textContent?.includes(awaited)) return;
          watch.disconnect();
          done(performance.now() - began);
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    words,
  );
  const summary = page.locator('[data-error-summary]');
  const refused = summary
    .waitFor()
    .then(() => summary.textContent())
    .then((said) => {
      throw new Error(said ?? 'The page refuses');
    });
  // The page may be left before it refuses anything: only the race is to hear of that.
  refused.catch(() => undefined);
  await page.getByRole('button', { name, exact: true }).click();
  return Promise.race([taken, refused]);
}

interface Signing {
  /** Milliseconds each, one number a run. */
  readonly opening: number[];
  readonly signing: number[];
}

async function signAgainAndAgain(page: Page, cabinet: StartedCabinet, runs: number): Promise<Signing> {
  const person = { surname, givenName, patronymic, taxId: '2149099248' };
  const { name, file } = await knock<{ name: string; file: string }>(page.request, 'post', issueDemoKeyRoute.path, {
    ...{ ...person, container: 'key6', password },
  });
  const id = await aDraft(page, cabinet);
  const found: Signing = { opening: [], signing: [] };
  for (let run = 0; run < runs; run += 1) {
    await page.goto(`/cabinet/applications/${id}/sign`);
    await page.getByLabel('КНЕДП (АЦСК)').selectOption({ index: 1 });
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file, 'base64') });
    await page.getByLabel('Пароль захисту ключа').fill(password);
    found.opening.push(await pressed(page, 'Прочитати ключ', 'Перевірте, чи це ваш підпис'));
    found.signing.push(await pressed(page, 'Підписати заяву', 'Заяву підписано'));
  }
  return found;
}

/**
 * An application with a file of 5 MB signed in Chromium as a person does it: a Key-6.dat opened in the page, its
 * certificate fetched from the centre, the manifest signed, the signature sent, checked and time-stamped by the server.
 */
export async function signingInBrowser(directory: string, runs: number): Promise<Signing> {
  const port = await freePort(9_600 + (process.pid % 300));
  const cabinet = await startCabinet({ root: repository, directory, port, mailPagePort: 0, demo: true });
  try {
    const executablePath = findChromium();
    const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
    try {
      const page = await browser.newPage({ baseURL: cabinet.url, locale: 'uk-UA' });
      await knock(page.request, 'post', '/sign-in', { identifier: login, password: secret });
      await page.goto('/cabinet');
      return await signAgainAndAgain(page, cabinet, runs);
    } finally {
      await browser.close();
    }
  } finally {
    await cabinet.stop();
  }
}
