import { createServer, type Server, type Socket } from 'node:net';
import { type Mailbox, startMailbox } from '@cabinet/launch/mailbox';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { renderLetter } from './letter.ts';
import { mailDouble } from './mail-double.ts';
import { type MailTransport, type OutgoingMail, PermanentMailFailure, TemporaryMailFailure } from './port.ts';
import { openMail } from './smtp.ts';

let mailbox: Mailbox;
let transport: MailTransport;
beforeAll(async () => {
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
  transport = openMail({ url: mailbox.smtpUrl, timeoutMs: 2000 });
});
afterEach(() => {
  mailbox.clear();
  mailbox.failNext(0, 451);
});
afterAll(async () => {
  await transport.close();
  await mailbox.stop();
});

const aMail = (about: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: 'yeva+cabinet@mail.example',
  from: 'Електронний кабінет <no-reply@cabinet.example>',
  subject: 'Реєстрацію підтверджено — Ґалаґан Є. Ї., № 5',
  text: 'Шановна Євo!\n',
  html: '<p>Шановна Євo!</p>',
  messageId: '<0195d7a2-7a54-7c11-8a52-1d7b1d9a3c55@cabinet.example>',
  ...about,
});

const failureOf = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'sent',
    (error: unknown) => error,
  );

/** A server that says what it is told at once, then nothing more. */
const silentServer = async (greeting: string): Promise<{ url: string; stop: () => Promise<void> }> => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (greeting !== '') socket.write(greeting);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `smtp://127.0.0.1:${port}`, stop };
};

test('B12 one letter arrives with its Ukrainian subject, its text and its html', async () => {
  const letter = renderLetter({
    language: 'uk',
    subject:
      'Реєстрацію підтверджено — Ґалаґан Є. Ї., № 5 у кабінеті дуже довгої назви послуги для перевірки перенесення',
    salutation: 'Шановна Євo!',
    paragraphs: ['Ви зареєстровані. Щ’ю ₴.'.repeat(30)],
    action: { label: 'Увійти', url: 'https://cabinet.example/login?a=1&b=2' },
    closing: 'З повагою',
    footer: 'Кабінет',
  });

  const receipt = await transport.send(aMail(letter));

  expect(receipt.accepted).toEqual(['yeva+cabinet@mail.example']);
  expect(receipt.response).toMatch(/^250/);
  expect(mailbox.letters()).toHaveLength(1);
  const arrived = await mailbox.letterTo('yeva+cabinet@mail.example');
  expect(arrived).toMatchObject({ subject: letter.subject, from: 'no-reply@cabinet.example' });
  expect(arrived.html.trim()).toBe(letter.html.trim());
  expect(arrived.text.trim()).toBe(letter.text.trim());
  expect(arrived.links).toEqual(['https://cabinet.example/login?a=1&b=2']);
});

test('one connection carries letter after letter, several at a time', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, index) => transport.send(aMail({ to: `p${index}@mail.example` }))));

  expect(mailbox.letters()).toHaveLength(6);
});

test('a busy server (451) is a temporary failure, and the next attempt goes', async () => {
  mailbox.failNext(1, 451);

  const failure = await failureOf(transport.send(aMail()));
  expect(failure).toBeInstanceOf(TemporaryMailFailure);
  expect(failure).toMatchObject({ code: 451 });
  await transport.send(aMail());
  expect(mailbox.letters()).toHaveLength(1);
});

test('an unknown mailbox (550) is a permanent failure', async () => {
  mailbox.failNext(1, 550);

  const failure = await failureOf(transport.send(aMail()));
  expect(failure).toBeInstanceOf(PermanentMailFailure);
  expect(failure).toMatchObject({ code: 550 });
});

test('a wrong password is our trouble, not the letter’s', async () => {
  mailbox.failNext(1, 535);

  expect(await failureOf(transport.send(aMail()))).toBeInstanceOf(TemporaryMailFailure);
});

test.each([
  ['never greets', ''],
  ['greets and falls silent', '220 slow.example ESMTP\r\n'],
])('a server that %s is a temporary failure after the timeout', async (_what, greeting) => {
  const silent = await silentServer(greeting);
  const waiting = openMail({ url: silent.url, timeoutMs: 200 });

  const failure = await failureOf(waiting.send(aMail()));
  expect(failure).toBeInstanceOf(TemporaryMailFailure);
  expect(failure).toMatchObject({ code: null });
  expect(await waiting.isReady()).toBe(false);
  await waiting.close();
  await silent.stop();
});

test('a refused greeting (554) leaves the letter for later', async () => {
  const refusing = await silentServer('554 not you\r\n');
  const refused = openMail({ url: refusing.url, timeoutMs: 500 });

  expect(await failureOf(refused.send(aMail()))).toBeInstanceOf(TemporaryMailFailure);
  await refused.close();
  await refusing.stop();
});

test('a server that is down is a temporary failure, and the same transport sends when it is back', async () => {
  const first = await startMailbox({ smtpPort: 0, httpPort: 0 });
  const steady = openMail({ url: first.smtpUrl, timeoutMs: 500 });
  await steady.send(aMail());
  await first.stop();

  expect(await failureOf(steady.send(aMail()))).toBeInstanceOf(TemporaryMailFailure);
  expect(await steady.isReady()).toBe(false);

  const second = await startMailbox({ smtpPort: first.smtpPort, httpPort: 0 });
  await steady.send(aMail());
  expect(second.letters()).toHaveLength(1);
  expect(await steady.isReady()).toBe(true);
  await steady.close();
  await second.stop();
});

test('nothing is sent in the open when TLS is required and the server has none', async () => {
  const strict = openMail({ url: mailbox.smtpUrl, requireTls: true, timeoutMs: 500 });

  expect(await failureOf(strict.send(aMail()))).toBeInstanceOf(TemporaryMailFailure);
  expect(mailbox.letters()).toEqual([]);
  await strict.close();
});

test('a password with signs in it is read from the address', async () => {
  const url = mailbox.smtpUrl.replace('smtp://', `smtp://user:${encodeURIComponent('p@ss:/#')}@`);
  const known = openMail({ url });

  expect(await known.isReady()).toBe(true);
  await known.close();
});

test.each([
  'a@mail.example, evil@mail.example',
  'a@mail.example\r\nBcc: evil@mail.example',
  'a@mail.example\nRCPT TO:<evil@mail.example>',
  '"a@evil.example x"@mail.example',
  'Name <a@mail.example>',
  'friends: a@mail.example;',
  'a@b@mail.example',
  '',
])('refuses %j as a recipient for good, before any server is asked', async (to) => {
  const failure = await failureOf(transport.send(aMail({ to })));

  expect(failure).toBeInstanceOf(PermanentMailFailure);
  expect(failure).toMatchObject({ code: null });
  expect(mailbox.letters()).toEqual([]);
});

test('a line break in a subject stays in the subject', async () => {
  await transport.send(aMail({ subject: 'Тема\r\nBcc: evil@mail.example\r\n\r\nтіло' }));

  expect(mailbox.letters()).toHaveLength(1);
  expect(mailbox.letters()[0]?.subject).toBe('Тема Bcc: evil@mail.example тіло');
  expect(mailbox.letters()[0]?.to).toEqual(['yeva+cabinet@mail.example']);
});

test.each([
  { from: 'Кабінет\r\nBcc: evil@mail.example <no-reply@cabinet.example>' },
  { messageId: '<a@b>\r\nBcc: evil@mail.example' },
  { messageId: 'a@b' },
  { headers: { 'X-Kind': 'a\r\nBcc: evil@mail.example' } },
  { headers: { 'Bcc: evil@mail.example\r\nX': 'a' } },
])('refuses a header that would become two: %j', async (about) => {
  expect(await failureOf(transport.send(aMail(about)))).toBeInstanceOf(PermanentMailFailure);
  expect(await failureOf(mailDouble().send(aMail(about)))).toBeInstanceOf(PermanentMailFailure);
  expect(mailbox.letters()).toEqual([]);
});

test('the double keeps letters and fails when told to', async () => {
  const double = mailDouble();
  double.failNext(1);

  expect(await failureOf(double.send(aMail()))).toBeInstanceOf(TemporaryMailFailure);
  await double.send(aMail());
  expect(double.sent).toEqual([aMail()]);
});
