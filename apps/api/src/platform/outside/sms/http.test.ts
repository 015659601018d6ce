import { createServer } from 'node:net';
import { type SmsDouble, startSmsDouble } from '@cabinet/launch/sms/sms-double';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSms } from './http.ts';
import { PermanentSmsFailure, type SmsTransport, TemporarySmsFailure } from './port.ts';

let double: SmsDouble;
let transport: SmsTransport;
beforeAll(async () => {
  double = await startSmsDouble();
  transport = gatewayAt(double.url);
});
afterEach(() => {
  double.clear();
  double.failNext(0, { code: 999 });
  double.mood = 'well';
});
afterAll(() => double.stop());

const gatewayAt = (url: string | undefined, more: { token?: string; sender?: string } = {}): SmsTransport =>
  openSms({ SMS_URL: url, SMS_TOKEN: more.token ?? double.token, SMS_SENDER: more.sender ?? 'Kabinet' }, 300);

let count = 0;
const aMessage = (more: { to?: string; text?: string; messageId?: string } = {}) => {
  count += 1;
  return { to: '+380671112233', text: 'Код кабінету: 123456', messageId: `message-${count}`, ...more };
};

const failureOf = (sending: Promise<unknown>): Promise<unknown> =>
  sending.then(
    () => 'sent',
    (error: unknown) => error,
  );

test('one SMS arrives with its text, under our name', async () => {
  await transport.send(aMessage());

  expect(double.messages('+380671112233')).toMatchObject([
    { to: '+380671112233', sender: 'Kabinet', text: 'Код кабінету: 123456', parts: 1 },
  ]);
});

test('what is sent again under the same id reaches the phone once', async () => {
  await transport.send(aMessage({ messageId: 'same' }));
  await transport.send(aMessage({ messageId: 'same' }));
  await transport.send(aMessage({ messageId: 'other' }));

  expect(double.messages()).toHaveLength(2);
});

test.each([
  ['is never heard', 'hanging'],
  ['is heard and not answered', 'taking in silence'],
] as const)('R14 an SMS that %s is a temporary failure, and the retry brings it once', async (_what, mood) => {
  const message = aMessage();
  double.mood = mood;
  const failure = await failureOf(transport.send(message));
  double.mood = 'well';
  await transport.send(message);

  expect(failure).toBeInstanceOf(TemporarySmsFailure);
  expect(double.messages()).toHaveLength(1);
});

test.each([
  ['the gateway is in trouble (999)', { code: 999 }],
  ['the gateway could not send (503)', { code: 503 }],
  ['our balance is empty (203)', { code: 203 }],
  ['our sender is not registered (400)', { code: 400 }],
  ['it says what nobody has heard of (12345)', { code: 12_345 }],
  ['its server fails', { status: 502 }],
  ['we ask too often', { status: 429 }],
  ['it does not know us', { status: 401 }],
] as const)('R14 when %s the failure is temporary, and the next attempt goes', async (_what, failure) => {
  double.failNext(1, failure);
  const message = aMessage();

  expect(await failureOf(transport.send(message))).toBeInstanceOf(TemporarySmsFailure);
  await transport.send(message);
  expect(double.messages()).toHaveLength(1);
});

test.each([
  ['the phone is in the stop list (404)', { code: 404 }],
  ['the country is not served (406)', { code: 406 }],
  ['the text is too long (413)', { code: 413 }],
] as const)('when %s the failure is final', async (_what, failure) => {
  double.failNext(1, failure);

  expect(await failureOf(transport.send(aMessage()))).toBeInstanceOf(PermanentSmsFailure);
});

test('a number that no operator has is a final failure, and says so without the number', async () => {
  const failure = await failureOf(transport.send(aMessage({ to: '+38067' })));

  expect(failure).toBeInstanceOf(PermanentSmsFailure);
  expect(String(failure)).toContain('305 INVALID_PHONE');
  expect(String(failure)).not.toContain('38067');
});

test('a wrong token or a sender in Cyrillic is our trouble, not the number’s, and the token is told to nobody', async () => {
  const failure = await failureOf(gatewayAt(double.url, { token: 'wrong-secret' }).send(aMessage()));

  expect(failure).toBeInstanceOf(TemporarySmsFailure);
  expect(String(failure)).not.toContain('wrong-secret');
  expect(await failureOf(gatewayAt(double.url, { sender: 'Кабінет' }).send(aMessage()))).toBeInstanceOf(
    TemporarySmsFailure,
  );
});

test('a gateway that knows our token is ready; one that does not, hangs or babbles is not', async () => {
  expect(await transport.isReady()).toBe(true);
  expect(double.messages()).toEqual([]);
  expect(await gatewayAt(double.url, { token: 'wrong-secret' }).isReady()).toBe(false);
  for (const mood of ['hanging', 'babbling'] as const) {
    double.mood = mood;
    expect(await transport.isReady()).toBe(false);
  }
});

test('R14 a gateway that babbles, or is not there, is a temporary failure', async () => {
  const gone = createServer();
  await new Promise<void>((listening) => gone.listen(0, '127.0.0.1', listening));
  const address = gone.address();
  await new Promise((closed) => gone.close(closed));
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  double.mood = 'babbling';

  expect(await failureOf(transport.send(aMessage()))).toBeInstanceOf(TemporarySmsFailure);
  expect(await failureOf(gatewayAt(`http://127.0.0.1:${port}`).send(aMessage()))).toBeInstanceOf(TemporarySmsFailure);
  expect(await gatewayAt(`http://127.0.0.1:${port}`).isReady()).toBe(false);
});

test('without a gateway SMS are not offered, and sending one fails for good', async () => {
  const none = gatewayAt(undefined);

  expect([transport.available, none.available]).toEqual([true, false]);
  expect(await none.isReady()).toBe(false);
  expect(await failureOf(none.send(aMessage()))).toBeInstanceOf(PermanentSmsFailure);
});
