import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { database, expect, test } from '../support/cabinet.ts';
import { aCheckedDocument } from '../support/sent-application.ts';

/** A page of another site, which tries to act as whoever is signed in here. */
const trap = (target: string): string => `<!doctype html><meta charset="utf-8"><title>Пастка</title>
<form id="plain" method="post" action="${target}/sign-out" target="a"></form>
<form id="text" method="post" enctype="text/plain" action="${target}/messages/read-all" target="b"><input name='{"a":"' value='"}'></form>
<form id="file" method="post" enctype="multipart/form-data" action="${target}/documents" target="c">
<input name="kind" value="other"><input name="title" value="Чуже"></form>
<iframe name="a"></iframe><iframe name="b"></iframe><iframe name="c"></iframe>`;

/** What a script of that page does; answers how each attempt ended. */
const attack = (page: Page, target: string): Promise<string[]> =>
  page.evaluate(async (api) => {
    for (const id of ['plain', 'text', 'file']) document.querySelector<HTMLFormElement>(`#${id}`)?.submit();
    const form = new FormData();
    form.append('kind', 'other');
    form.append('title', 'Чуже');
    form.append('file', new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' }));
    const json = JSON.stringify({ version: 1, change: { notifyByEmail: false } });
    const attempts: [string, RequestInit][] = [
      ['/sign-out', { method: 'POST' }],
      ['/devices/end-others', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
      ['/profile', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: json }],
      ['/documents', { method: 'POST', body: form }],
      ['/profile', { method: 'GET' }],
    ];
    const ends: string[] = [];
    for (const mode of ['cors', 'no-cors'] as const) {
      for (const [path, init] of attempts) {
        const method = mode === 'no-cors' && init.method === 'PATCH' ? 'POST' : (init.method ?? 'GET');
        const answer = await fetch(`${api}${path}`, { ...init, method, mode, credentials: 'include' }).catch(
          () => null,
        );
        ends.push(answer === null ? 'blocked' : answer.type === 'opaque' ? 'opaque' : String(answer.status));
      }
    }
    return ends;
  }, target);

const listen = async (page: string): Promise<{ server: Server; port: number }> => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page)).listen(
    0,
  );
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
};

for (const host of ['localhost', '127.0.0.1']) {
  test(`S8 a page of ${host}, another origin, changes and reads nothing`, async ({ signInAs, cabinet, complaints }) => {
    const { account, context } = await signInAs('applicant');
    const { server, port } = await listen(trap(`${cabinet.url}/api/v1`));
    const before = await database().auditRecord.count({ where: { actorId: account.accountId } });

    const page = await context.newPage();
    await page.goto(`http://${host}:${port}/`);
    const ends = await attack(page, `${cabinet.url}/api/v1`);
    // Nothing announces an effect that must not happen: an opaque request gets the time a write would need.
    await page.waitForTimeout(500);

    // Nothing of an answer can be read: it is blocked by the browser or opaque to the script.
    expect(ends.filter((end) => !['blocked', 'opaque'].includes(end))).toEqual([]);
    const { accountId, personId } = account;
    expect(await database().auditRecord.count({ where: { actorId: accountId } })).toBe(before);
    expect(await database().session.count({ where: { accountId, endedAt: null } })).toBe(1);
    expect(await database().document.count({ where: { personId: personId ?? '' } })).toBe(0);
    expect((await database().person.findUniqueOrThrow({ where: { id: personId ?? '' } })).notifyByEmail).toBe(true);
    server.close();
    // The browser tells in its console what it has blocked.
    complaints.length = 0;
  });
}

const script = '<script>document.title = "ran"</script>';
const disguises = [
  { name: 'сторінка.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`<!doctype html><html>${script}</html>`) },
  {
    name: 'малюнок.png',
    mimeType: 'image/png',
    buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
  },
];

for (const file of disguises) {
  test(`S18 ${file.name} with a script inside is refused and cannot be opened`, async ({ signInAs }) => {
    const { page } = await signInAs('applicant');
    const { formToken } = (await (await page.request.get('/api/v1/session')).json()) as { formToken: string };
    const uploaded = await page.request.post('/api/v1/documents', {
      headers: { 'x-form-token': formToken },
      multipart: { kind: 'other', title: 'Файл', file },
    });
    const { id } = (await uploaded.json()) as { id: string };
    const stateOf = async (): Promise<string> =>
      ((await (await page.request.get(`/api/v1/documents/${id}`)).json()) as { state: string }).state;
    await expect.poll(stateOf, { timeout: 20_000 }).toBe('rejected');

    const opened = await page.goto(`/api/v1/documents/${id}/content`);
    expect(opened?.status()).toBeGreaterThanOrEqual(400);
    expect(await page.title()).not.toBe('ran');
  });
}

test('S18 a document that was accepted is saved and never shown by the browser as a page of the cabinet', async ({
  signInAs,
  files,
}) => {
  const { page } = await signInAs('applicant');
  const { id } = await aCheckedDocument(page, files);
  const arriving = page.waitForEvent('download');
  await page.goto(`/api/v1/documents/${id}/content`).catch(() => null);
  expect((await arriving).suggestedFilename()).toMatch(/\.jpg$/);

  const { headers } = await page.request
    .get(`/api/v1/documents/${id}/content`)
    .then((answer) => ({ headers: answer.headers() }));
  expect(headers['content-disposition']).toMatch(/^attachment; /);
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('S23 the browser keeps no secrets: storage, addresses and names of caches hold neither password nor token', async ({
  page,
  mailbox,
  anApplicant,
}) => {
  const account = await anApplicant();
  await page.goto('/login');
  await page.getByLabel('Логін, електронна пошта або телефон').fill(account.login);
  await page.getByLabel('Пароль', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL('**/cabinet');
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
      await caches.keys(),
      await indexedDB.databases(),
    ]),
  );
  const [session] = (await page.context().cookies()).filter(({ name }) => name === '__Host-sid');
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  for (const secret of [account.password, account.email, session?.value ?? '?']) expect(kept).not.toContain(secret);
  expect(await mailbox.lettersTo(account.email)).toEqual([]);
});
