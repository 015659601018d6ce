import type { Channel } from '@cabinet/contracts/catalogue';

/** Services by which a product is applied for: to be provided with one, and to be paid back for one that was bought. */
const servicesByChannel: Readonly<Record<Channel, readonly string[]>> = {
  decree321: ['tzr-napravlennia', 'tzr-kompensatsiia'],
  healthCare: [],
  medicalProduct: [],
  informationOnly: [],
};

export const servicesOf = (channel: Channel | null): string[] =>
  channel === null ? [] : [...servicesByChannel[channel]];

/** The code above a code of ISO 9999, «12 22» above «12 22 03»; null at the top. */
export const parentOf = (code: string): string | null => (code.length > 2 ? code.slice(0, -3) : null);
