import { randomUUID } from 'node:crypto';
import type { SmsShelf } from './messages.ts';

/** What the gateway says, always as JSON and with HTTP status 200. */
export interface GatewayAnswer {
  readonly response_code: number;
  readonly response_status: string;
  readonly response_result: readonly RecipientAnswer[] | null;
}

interface RecipientAnswer {
  readonly phone: string;
  readonly response_code: number;
  readonly response_status: string;
  readonly message_id: string | null;
}

// Codes and names of turbosms.ua/api.html.
const names: Readonly<Record<number, string>> = {
  0: 'OK',
  103: 'REQUIRED_TOKEN',
  104: 'REQUIRED_CONTENT',
  200: 'REQUIRED_MESSAGE_SENDER',
  201: 'REQUIRED_MESSAGE_TEXT',
  202: 'REQUIRED_MESSAGE_RECIPIENT',
  203: 'REQUIRED_BALANCE',
  301: 'INVALID_TOKEN',
  302: 'INVALID_MESSAGE_SENDER',
  304: 'INVALID_MESSAGE_TEXT',
  305: 'INVALID_PHONE',
  404: 'NOT_ALLOWED_NUMBER_STOPLIST',
  406: 'NOT_ALLOWED_RECIPIENT_COUNTRY',
  413: 'NOT_ALLOWED_MESSAGE_TEXT_LENGTH',
  502: 'FAILED_PARSE_BODY',
  503: 'FAILED_SMS_SEND',
  507: 'FAILED_DUPLICATE_REQUEST',
  800: 'SUCCESS_MESSAGE_ACCEPTED',
  802: 'SUCCESS_MESSAGE_PARTIAL_ACCEPTED',
  999: 'FATAL_ERROR',
};

/** The answer with this code, in the gateway's words. */
export const answerWith = (code: number, result: readonly RecipientAnswer[] | null = null): GatewayAnswer => ({
  response_code: code,
  response_status: names[code] ?? 'UNKNOWN',
  response_result: result,
});

const senderForm = /^[\x20-\x7e]{1,11}$/;
const ukrainianPhone = /^380\d{9}$/;
const longestText = 661;

interface Asked {
  readonly recipients: readonly unknown[];
  readonly sender: string;
  readonly text: string;
  readonly sequence: string | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is asked, or the code of what is wrong with it. */
const askedIn = (body: string): Asked | number => {
  if (body.trim() === '') return 104;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return 502;
  }
  if (!isRecord(parsed)) return 502;
  const { recipients, sms, sequence_id: sequence } = parsed;
  if (!Array.isArray(recipients) || recipients.length === 0) return 202;
  const { sender, text } = isRecord(sms) ? sms : {};
  if (sender === undefined || sender === '') return 200;
  if (typeof sender !== 'string' || !senderForm.test(sender)) return 302;
  if (text === undefined || text === '') return 201;
  if (typeof text !== 'string') return 304;
  if (text.length > longestText) return 413;
  return { recipients, sender, text, sequence: typeof sequence === 'string' ? sequence : null };
};

const refusalOf = (token: string, authorization: string): 103 | 301 | null => {
  if (!authorization.startsWith('Bearer ')) return 103;
  return authorization === `Bearer ${token}` ? null : 301;
};

/** Answers POST /user/balance.json. */
export const balanceFor = (token: string, authorization: string): object => {
  const stranger = refusalOf(token, authorization);
  return stranger === null ? { ...answerWith(0), response_result: { balance: 100 } } : answerWith(stranger);
};

/** Answers POST /message/send.json; what is asked twice under one sequence_id is sent once. */
export const openGateway = (
  token: string,
  shelf: SmsShelf,
): ((authorization: string, body: string) => GatewayAnswer) => {
  const answered = new Map<string, readonly RecipientAnswer[]>();

  const deliver = ({ recipients, sender, text }: Asked): readonly RecipientAnswer[] =>
    recipients.map((phone) => {
      const code = ukrainianPhone.test(String(phone)) ? 0 : 305;
      if (code === 0) shelf.add({ to: `+${String(phone)}`, sender, text });
      const { response_code, response_status } = answerWith(code);
      return { phone: String(phone), response_code, response_status, message_id: code === 0 ? randomUUID() : null };
    });

  return (authorization, body) => {
    const stranger = refusalOf(token, authorization);
    if (stranger !== null) return answerWith(stranger);
    const asked = askedIn(body);
    if (typeof asked === 'number') return answerWith(asked);
    const earlier = asked.sequence === null ? undefined : answered.get(asked.sequence);
    if (earlier) return answerWith(507, earlier);
    const result = deliver(asked);
    if (asked.sequence !== null) answered.set(asked.sequence, result);
    const refused = result.filter(({ response_code }) => response_code !== 0);
    if (refused.length === result.length) return answerWith(refused[0]?.response_code ?? 305, result);
    return answerWith(refused.length === 0 ? 800 : 802, result);
  };
};
