import type { Config } from '../../config.ts';
import { PermanentSmsFailure, type SmsTransport, TemporarySmsFailure } from './port.ts';

const timeoutMs = 10_000;

interface GatewayAnswer {
  readonly response_code?: number;
  readonly response_status?: string;
}

/** Codes of the gateway that mean "accepted": OK, and already sent under this id. */
const accepted = new Set([0, 800, 801]);
/** 999 and 7xx: the gateway itself is in trouble. */
const isTemporary = (code: number): boolean => code === 999 || (code >= 700 && code < 800);

async function send(config: Config, message: { to: string; text: string }): Promise<void> {
  const answer = await fetch(new URL('/message/send.json', config.SMS_URL), {
    method: 'POST',
    headers: { authorization: `Bearer ${config.SMS_TOKEN ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      recipients: [message.to.replace('+', '')],
      sms: { sender: config.SMS_SENDER, text: message.text },
    }),
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  }).catch((cause: unknown) => {
    throw new TemporarySmsFailure('The SMS gateway does not answer', { cause });
  });
  if (answer.status >= 500 || answer.status === 429)
    throw new TemporarySmsFailure(`The SMS gateway answered ${answer.status}`);
  const { response_code: code = 999, response_status: status = '' } = (await answer
    .json()
    .catch(() => ({}))) as GatewayAnswer;
  if (accepted.has(code)) return;
  throw isTemporary(code) ? new TemporarySmsFailure(status) : new PermanentSmsFailure(status);
}

/** A gateway that speaks the JSON protocol of TurboSMS (POST /message/send.json, bearer token). */
export const openSms = (config: Config): SmsTransport => ({
  available: config.SMS_URL !== undefined,
  async send(message) {
    if (!config.SMS_URL) throw new PermanentSmsFailure('No SMS gateway is configured');
    await send(config, message);
  },
});
