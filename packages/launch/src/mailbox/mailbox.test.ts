import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from './mailbox.ts';

let mailbox: Mailbox;
let page: string;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mailbox-'));
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, directory, limit: 3 });
  page = `http://127.0.0.1:${mailbox.httpPort}`;
});
afterEach(() => {
  mailbox.clear();
  mailbox.failNext(0, 451);
});
afterAll(async () => {
  await mailbox.stop();
  await rm(directory, { recursive: true });
});

const send = (about: { to?: string; subject?: string; text?: string; html?: string } = {}) =>
  createTransport(mailbox.smtpUrl).sendMail({
    from: 'Кабінет <no-reply@cabinet.example>',
    to: 'Yeva+cabinet@mail.example',
    subject: 'Підтвердьте адресу',
    text: 'Відкрийте https://cabinet.example/confirm?a=1&b=2.',
    html: '<p><a href="https://cabinet.example/confirm?a=1&amp;b=2">Підтвердити</a></p>',
    ...about,
  });

const get = async (path: string): Promise<{ status: number; body: string; headers: Headers }> => {
  const answer = await fetch(`${page}${path}`);
  return { status: answer.status, body: await answer.text(), headers: answer.headers };
};

test('keeps a letter with its subject, both parts and its links', async () => {
  await send();

  const [letter] = JSON.parse((await get('/letters.json')).body);
  expect(letter).toMatchObject({
    from: 'no-reply@cabinet.example',
    to: ['yeva+cabinet@mail.example'],
    subject: 'Підтвердьте адресу',
    links: ['https://cabinet.example/confirm?a=1&b=2'],
  });
  expect(JSON.parse((await get(`/letters/${letter.id}.json`)).body)).toEqual(letter);
  expect(letter.text.trim()).toBe('Відкрийте https://cabinet.example/confirm?a=1&b=2.');
});

test('finds the letters to one address, newest first, however its capitals are written', async () => {
  await send({ subject: 'Перший' });
  await send({ subject: 'Другий' });
  await send({ to: 'other@mail.example' });

  const found = JSON.parse((await get('/letters.json?to=YEVA%2Bcabinet@mail.example')).body);
  expect(found.map((letter: { subject: string }) => letter.subject)).toEqual(['Другий', 'Перший']);
});

test('waits for a letter that is still on its way, and says so when none comes', async () => {
  const awaited = mailbox.letterTo('late@mail.example');
  await send({ to: 'late@mail.example' });

  expect((await awaited).subject).toBe('Підтвердьте адресу');
  await expect(mailbox.letterTo('nobody@mail.example', 20)).rejects.toThrow('No letter to nobody@mail.example');
});

test('forgets the oldest letters beyond its limit', async () => {
  for (const subject of ['1', '2', '3', '4']) await send({ subject });

  expect(mailbox.letters().map((letter) => letter.subject)).toEqual(['4', '3', '2']);
});

test('refuses as many letters as asked with the code asked, then accepts again', async () => {
  mailbox.failNext(1, 550);
  await expect(send()).rejects.toMatchObject({ responseCode: 550 });
  expect((await fetch(`${page}/control/fail?code=451&count=2`, { method: 'POST' })).status).toBe(204);
  await expect(send()).rejects.toMatchObject({ responseCode: 451 });
  await expect(send()).rejects.toMatchObject({ responseCode: 451 });
  await send();

  expect(mailbox.letters()).toHaveLength(1);
  expect((await fetch(`${page}/control/fail?code=200`, { method: 'POST' })).status).toBe(422);
});

test('empties itself on DELETE and on the page’s button', async () => {
  await send();
  expect((await fetch(`${page}/letters`, { method: 'DELETE' })).status).toBe(204);
  expect(mailbox.letters()).toEqual([]);
  await send();
  const cleared = await fetch(`${page}/letters/clear`, { method: 'POST', redirect: 'manual' });
  expect([cleared.status, cleared.headers.get('location')]).toEqual([303, '/']);
  expect(mailbox.letters()).toEqual([]);
});

test('the page lists letters in Ukrainian and shows one, with hostile text made harmless', async () => {
  await send({ subject: '<script>alert(1)</script>', text: '<img src=x onerror=alert(2)>' });
  const [letter] = mailbox.letters();

  const list = await get('/');
  const one = await get(`/letters/${letter?.id}`);
  expect(list.body).toContain('<html lang="uk">');
  expect(list.body).toContain('<h1>Листи, які надіслав кабінет</h1>');
  for (const { body } of [list, one]) expect(body).not.toMatch(/<script|<img/);
  expect(one.body).toContain('&lt;img src=x onerror=alert(2)&gt;');
  expect(one.body).toMatch(/<iframe sandbox title="[^"]+" src="\/letters\/\d+\/view">/);
});

test('no script can run on the page nor in a letter', async () => {
  await send({ html: '<script>alert(1)</script><p>Лист</p>' });
  const [letter] = mailbox.letters();

  const view = await get(`/letters/${letter?.id}/view`);
  expect(view.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox$/);
  expect((await get('/')).headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
});

test('answers a missing letter with a page, and an empty box with a sentence', async () => {
  expect((await get('/')).body).toContain('Листів ще немає.');
  const missing = await get('/letters/999');
  expect([missing.status, missing.body.includes('Тут нічого немає')]).toEqual([404, true]);
});

test('another site can neither read nor empty the mailbox', async () => {
  await send();
  const foreign = await fetch(`${page}/letters/clear`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
  const rebound = await new Promise<string>((resolve) => {
    const socket = createConnection(mailbox.httpPort, '127.0.0.1', () =>
      socket.end('GET /letters.json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
  });

  expect(foreign.status).toBe(403);
  expect(rebound).toMatch(/^HTTP\/1\.1 403/);
  expect(mailbox.letters()).toHaveLength(1);
});

test('writes each letter as a file only its owner may read', async () => {
  await send({ subject: 'file' });

  const [last = ''] = (await readdir(directory)).sort().slice(-1);
  expect((await readFile(join(directory, last), 'utf8')).includes('Subject: file')).toBe(true);
  expect((await stat(join(directory, last))).mode & 0o077).toBe(0);
});

test('a taken port is an error that leaves no other port open', async () => {
  const free = await startMailbox({ smtpPort: 0, httpPort: 0 });
  const { smtpPort } = free;
  await free.stop();

  await expect(startMailbox({ smtpPort, httpPort: mailbox.httpPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const again = await startMailbox({ smtpPort, httpPort: 0 });
  await again.stop();
});

test('stops at once though a client keeps its connection', async () => {
  const box = await startMailbox({ smtpPort: 0, httpPort: 0 });
  const client = createTransport({ host: '127.0.0.1', port: box.smtpPort, pool: true });
  await client.sendMail({ from: 'a@b.example', to: 'c@d.example', subject: 's', text: 't' });

  await box.stop();
  client.close();
});
