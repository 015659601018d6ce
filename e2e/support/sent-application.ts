import type { Application } from '@cabinet/contracts/applications';
import type { Document } from '@cabinet/contracts/documents';
import { aWord } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { expect, type Page } from '@playwright/test';
import { database } from './accounts.ts';
import type { Files } from './files.ts';

/** A service of its own, with a name of its own, offered in the office where `clerk` works. */
export async function anOfferedService(name = 'Довідка для перевірки'): Promise<{ code: string; officeId: string }> {
  const mark = aWord('');
  const { id: officeId } = await database().office.findUniqueOrThrow({ where: { code: 'MRF' }, select: { id: true } });
  const { code } = await storeService(database(), [officeId], {
    name: { uk: `${name} ${mark}`, en: `A certificate for testing ${mark}` },
  });
  return { code, officeId };
}

const door = (path: string): string => `/api/v1${path}`;

/** Asks a door of the cabinet as the person of this page; throws when it refuses. */
export async function knock<Answer>(
  page: Page,
  method: 'post' | 'patch' | 'put',
  path: string,
  data: unknown,
): Promise<Answer> {
  const answer = await page.request[method](door(path), { data });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Uploads a real file into the library of the person of this page and waits until it is checked. */
export async function aCheckedDocument(page: Page, files: Files, title = 'Паспорт'): Promise<Document> {
  const { formToken } = (await (await page.request.get(door('/session'))).json()) as { formToken: string };
  const answer = await page.request.post(door('/documents'), {
    headers: { 'x-form-token': formToken },
    multipart: { kind: 'identity', title, file: await files.photo() },
  });
  if (!answer.ok()) throw new Error(`The upload was answered ${answer.status()}: ${await answer.text()}`);
  const { id } = (await answer.json()) as Document;
  const read = async (): Promise<Document> =>
    (await (await page.request.get(door(`/documents/${id}`))).json()) as Document;
  await expect.poll(async () => (await read()).state, { timeout: 20_000 }).toBe('confirmed');
  return read();
}

/** A draft that can be sent, made through the applicant's own doors: service, answers, a real document. */
export async function aReadyDraft(page: Page, files: Files): Promise<Application> {
  const { code, officeId } = await anOfferedService();
  const { id } = await aCheckedDocument(page, files);
  let { version, ...draft } = await knock<Application>(page, 'post', '/applications', { serviceCode: code, officeId });
  const path = `/applications/${draft.id}`;
  const change = { answers: { purpose: 'для банку' }, declaration: true };
  ({ version } = await knock<Application>(page, 'patch', path, { version, change }));
  return knock<Application>(page, 'put', `${path}/slots/idDoc/${id}`, { version });
}

/** The same, sent. */
export async function sendApplication(page: Page, files: Files): Promise<Application> {
  const { id, version } = await aReadyDraft(page, files);
  return knock<Application>(page, 'post', `/applications/${id}/submit`, { version });
}
