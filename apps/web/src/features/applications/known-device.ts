import type { DeviceWish } from '@cabinet/contracts/device-wish';
import type { ServiceDefinition } from '@cabinet/contracts/service-definition';

const classCode = /^\d{2}(?: \d{2}){0,2}$/;
const productNumber = /^\d{1,9}$/;

/**
 * The device that the page before knew already, taken from the address: its class and which product of it (E4). Only
 * this: an address that somebody else has written must not answer anything that matters. Null where it names no device,
 * or the service asks for none.
 */
export const knownDevice = (address: URLSearchParams, { form }: Pick<ServiceDefinition, 'form'>): DeviceWish | null => {
  const [code, number] = [address.get('class') ?? '', address.get('product') ?? ''];
  if (form !== 'device' || !classCode.test(code)) return null;
  return { classCode: code, quantity: 1, productNumber: productNumber.test(number) ? Number(number) : null };
};
