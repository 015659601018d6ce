import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../mailbox/mailbox.ts';
import { openWeb } from '../mailbox/web.ts';
import { partsOf } from './messages.ts';
import { type SmsDouble, startSmsDouble } from './sms-double.ts';

let double: SmsDouble;
let mailbox: Mailbox;
let page: string;
beforeAll(async () => {
  double = await startSmsDouble({ token: 'secret', limit: 3 });
  mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, sms: double.shelf });
  page = `http://127.0.0.1:${mailbox.httpPort}`;
});
afterEach(() => {
  double.clear();
  double.failNext(0, { code: 999 });
});
afterAll(async () => {
  await mailbox.stop();
  await double.stop();
});

const ask = async (body: unknown, token: string | null = 'secret'): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${double.url}/message/send.json`, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, unknown>;
};

const aMessage = (more: Record<string, unknown> = {}, sms: Record<string, unknown> = {}) => ({
  recipients: ['380671112233'],
  sms: { sender: 'Kabinet', text: 'Код: 123456', ...sms },
  ...more,
});

test('takes an SMS, tells its id and keeps it, the newest few of them', async () => {
  const answer = await ask(aMessage());

  expect(answer).toMatchObject({
    response_code: 800,
    response_status: 'SUCCESS_MESSAGE_ACCEPTED',
    response_result: [{ phone: '380671112233', response_code: 0, message_id: expect.stringMatching(/^[\da-f-]{36}$/) }],
  });
  expect(await double.messageTo('+380671112233')).toMatchObject({ sender: 'Kabinet', text: 'Код: 123456', parts: 1 });
  for (const text of ['1', '2', '3']) await ask(aMessage({}, { text }));
  expect(double.messages().map(({ text }) => text)).toEqual(['3', '2', '1']);
  expect(double.messages('380670000000')).toEqual([]);
});

test.each([
  [103, 'no token', aMessage(), null],
  [301, 'a wrong token', aMessage(), 'guess'],
  [104, 'nothing', '', 'secret'],
  [502, 'what is no JSON', '{"a":', 'secret'],
  [202, 'nobody to send to', aMessage({ recipients: [] }), 'secret'],
  [200, 'no sender', aMessage({ sms: { text: 'a' } }), 'secret'],
  [302, 'a sender of twelve letters', aMessage({}, { sender: 'ElektronnyKa' }), 'secret'],
  [302, 'a sender in Cyrillic', aMessage({}, { sender: 'Кабінет' }), 'secret'],
  [201, 'no text', aMessage({}, { text: '' }), 'secret'],
  [304, 'a text that is a number', aMessage({}, { text: 5 }), 'secret'],
  [413, 'a text without end', aMessage({}, { text: 'ї'.repeat(662) }), 'secret'],
  [305, 'a phone that is none', aMessage({ recipients: ['67111'] }), 'secret'],
] as const)('refuses with %i %s', async (code, _what, body, token) => {
  expect(await ask(body, token)).toMatchObject({
    response_code: code,
    response_status: expect.stringMatching(/^[A-Z_]+$/),
  });
  expect(double.messages()).toEqual([]);
});

test('of two phones one of which is wrong, the other gets its SMS', async () => {
  const answer = await ask(aMessage({ recipients: ['380671112233', '1'] }));

  expect(answer).toMatchObject({ response_code: 802, response_result: [{ response_code: 0 }, { response_code: 305 }] });
  expect(double.messages()).toHaveLength(1);
});

test('sends once what is asked twice under one sequence id', async () => {
  const first = await ask(aMessage({ sequence_id: 'one' }));
  const second = await ask(aMessage({ sequence_id: 'one' }));

  expect(second).toMatchObject({ response_code: 507, response_result: first.response_result });
  expect(double.messages()).toHaveLength(1);
});

test('fails as often as asked and as asked, then works again', async () => {
  double.failNext(1, { code: 203 });
  expect(await ask(aMessage())).toMatchObject({ response_code: 203, response_status: 'REQUIRED_BALANCE' });
  double.failNext(1, { status: 502 });
  await expect(ask(aMessage())).rejects.toThrow(SyntaxError);
  expect(await ask(aMessage())).toMatchObject({ response_code: 800 });
});

test('waits for an SMS that is still on its way, and says so when none comes', async () => {
  const coming = double.messageTo('+380671112233');
  await ask(aMessage());

  expect((await coming).text).toBe('Код: 123456');
  await expect(double.messageTo('+380500000000', 20)).rejects.toThrow('No SMS to +380500000000');
});

test.each([
  [1, 'latin', 160],
  [2, 'latin', 161],
  [1, 'кирилиця', 70],
  [2, 'кирилиця', 71],
  [3, 'кирилиця', 135],
] as const)('counts %i parts of a text in %s of %i signs', (parts, script, length) => {
  expect(partsOf((script === 'latin' ? 'a' : 'ї').repeat(length))).toBe(parts);
});

test('the page of letters leads to the SMS, shows them harmless, gives them as JSON and clears them', async () => {
  await ask(aMessage({}, { text: '<script>1</script>' }));

  expect(await (await fetch(page)).text()).toContain('<a class="action" href="/sms">');
  const shown = await (await fetch(`${page}/sms`)).text();
  expect(shown).toContain('&lt;script&gt;1&lt;/script&gt;');
  expect(shown).toContain('<h1>SMS, які надіслав кабінет</h1>');
  const listed = await (await fetch(`${page}/sms.json?to=%2B380671112233`)).json();
  expect(listed).toMatchObject([{ to: '+380671112233', text: '<script>1</script>' }]);
  const cleared = await fetch(`${page}/sms/clear`, { method: 'POST', redirect: 'manual' });
  expect([cleared.status, cleared.headers.get('location')]).toEqual([303, '/sms']);
  expect(double.messages()).toEqual([]);
  const foreign = await fetch(`${page}/sms.json`, { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(foreign.status).toBe(403);
});

test('where letters go to a real server the page shows SMS alone', async () => {
  const alone = await openWeb(0, { sms: double.shelf });
  const shown = await fetch(`http://127.0.0.1:${alone.port}/`);
  const letters = await fetch(`http://127.0.0.1:${alone.port}/letters.json`);
  await alone.stop();

  expect([shown.status, new URL(shown.url).pathname, letters.status]).toEqual([200, '/sms', 404]);
});

test('stops at once though it leaves a caller hanging', async () => {
  const hanging = await startSmsDouble();
  // Of the two moods that never answer, this one shows when the request is here.
  hanging.mood = 'taking in silence';
  const waiting = fetch(`${hanging.url}/message/send.json`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hanging.token}` },
    body: JSON.stringify(aMessage()),
  }).catch(() => 'cut off');
  await hanging.messageTo('+380671112233');
  await hanging.stop();

  expect(await waiting).toBe('cut off');
});
