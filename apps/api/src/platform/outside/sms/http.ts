import { createHash } from 'node:crypto';
import type { Config } from '../../config.ts';
import { PermanentSmsFailure, type SmsTransport, TemporarySmsFailure } from './port.ts';

type SmsSettings = Pick<Config, 'SMS_URL' | 'SMS_TOKEN' | 'SMS_SENDER'>;
type Message = Parameters<SmsTransport['send']>[0];

interface GatewayAnswer {
  readonly response_code?: number;
  readonly response_status?: string;
  /** One for each recipient; we name one. */
  readonly response_result?: readonly GatewayAnswer[] | null;
}

// Codes of turbosms.ua/api.html. 800–803 speak of the whole mailing; 507 gives back what the first request did.
const lookInside = new Set([0, 507, 800, 801, 802, 803]);
// 427: the gateway has this very message already.
const accepted = new Set([0, 427, 507, 800, 801]);
/**
 * What is said about this number or this text is final. Any other refusal is about our account (no money, a wrong token,
 * a sender that is not registered) or about the gateway itself, and may be mended.
 */
const final = new Set([201, 202, 304, 305, 404, 405, 406, 407, 411, 412, 413, 416]);

const outcomeOf = ({ response_code: code, response_status: status, response_result: results }: GatewayAnswer) => {
  const own = code !== undefined && lookInside.has(code) && Array.isArray(results) ? results[0] : undefined;
  return { code: own?.response_code ?? code ?? 999, status: own?.response_status ?? status ?? '' };
};

const bodyOf = (settings: SmsSettings, { to, text, messageId }: Message): string =>
  JSON.stringify({
    recipients: [to.replace('+', '')],
    sms: { sender: settings.SMS_SENDER, text },
    // A request that was answered too late to be heard is repeated; the gateway knows it by this and sends once.
    sequence_id: createHash('sha256').update(messageId).digest('hex').slice(0, 40),
  });

const ask = (settings: SmsSettings, path: string, body: string, timeoutMs: number): Promise<Response> =>
  fetch(new URL(path, settings.SMS_URL), {
    method: 'POST',
    headers: { authorization: `Bearer ${settings.SMS_TOKEN ?? ''}`, 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  }).catch((cause: unknown) => {
    throw new TemporarySmsFailure('The SMS gateway does not answer', { cause });
  });

async function saidBy(answer: Response): Promise<GatewayAnswer> {
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new TemporarySmsFailure(`The SMS gateway answered ${answer.status}`);
  }
  // Boundary: what a gateway says is looked at field by field; what is no JSON object says nothing.
  return ((await answer.json().catch(() => null)) as GatewayAnswer | null) ?? {};
}

async function send(settings: SmsSettings, message: Message, timeoutMs: number): Promise<void> {
  const answer = await ask(settings, '/message/send.json', bodyOf(settings, message), timeoutMs);
  const { code, status } = outcomeOf(await saidBy(answer));
  if (accepted.has(code)) return;
  const words = `The SMS gateway answered ${code} ${status}`.trimEnd();
  throw final.has(code) ? new PermanentSmsFailure(words) : new TemporarySmsFailure(words);
}

/** Asks for the balance: it needs our token and sends nothing. */
const isReady = (settings: SmsSettings, timeoutMs: number): Promise<boolean> =>
  ask(settings, '/user/balance.json', '{}', timeoutMs)
    .then(saidBy)
    .then(
      ({ response_code }) => response_code === 0,
      () => false,
    );

/**
 * A gateway that speaks the JSON protocol of TurboSMS (POST /message/send.json and /user/balance.json, bearer token);
 * waits 10 s unless told.
 */
export const openSms = (settings: SmsSettings, timeoutMs = 10_000): SmsTransport => ({
  available: settings.SMS_URL !== undefined,
  async send(message) {
    if (!settings.SMS_URL) throw new PermanentSmsFailure('No SMS gateway is configured');
    await send(settings, message, timeoutMs);
  },
  isReady: async () => settings.SMS_URL !== undefined && isReady(settings, timeoutMs),
});
