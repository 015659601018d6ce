/** One SMS as the gateway took it. */
export interface Sms {
  readonly id: string;
  /** As +380XXXXXXXXX. */
  readonly to: string;
  readonly sender: string;
  readonly text: string;
  /** How many messages the operators would count and charge. */
  readonly parts: number;
  readonly receivedAt: Date;
}

export interface SmsShelf {
  add(sms: Omit<Sms, 'id' | 'parts' | 'receivedAt'>): Sms;
  /** Newest first; all of them, or those to one phone, with or without its plus. */
  list(to?: string): readonly Sms[];
  clear(): void;
  /** Calls back on every new message; the answer stops it. */
  listen(listener: (sms: Sms) => void): () => void;
}

const gsm =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const gsmExtended = '^{}\\[~]|€\f';

/** Parts of an SMS (3GPP TS 23.038 and 23.040): 160 signs or 153 each, with any other letter 70 UCS-2 units or 67 each. */
export const partsOf = (text: string): number => {
  const signs = [...text];
  if (!signs.every((sign) => gsm.includes(sign) || gsmExtended.includes(sign)))
    return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
  const length = signs.reduce((sum, sign) => sum + (gsmExtended.includes(sign) ? 2 : 1), 0);
  return length <= 160 ? 1 : Math.ceil(length / 153);
};

const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '');

/** Keeps the last `limit` messages in memory and nowhere else: codes do not belong on a disk. */
export const smsShelf = (limit: number): SmsShelf => {
  let messages: readonly Sms[] = [];
  let count = 0;
  const listeners = new Set<(sms: Sms) => void>();
  return {
    add: (about) => {
      count += 1;
      const sms: Sms = { ...about, id: String(count), parts: partsOf(about.text), receivedAt: new Date() };
      messages = [sms, ...messages].slice(0, limit);
      for (const listener of listeners) listener(sms);
      return sms;
    },
    list: (to) => (to === undefined ? messages : messages.filter((sms) => digitsOf(sms.to) === digitsOf(to))),
    clear: () => {
      messages = [];
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
