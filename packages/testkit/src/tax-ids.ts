import { randomInt } from 'node:crypto';
import { hasTaxIdCheckDigit } from '@cabinet/contracts/check-digits';

const dayMilliseconds = 86_400_000;
const dayZero = Date.UTC(1899, 11, 31);

/** A valid РНОКПП of a person born on that day, made up; another one each time. */
export const aTaxId = (birthDate: string, sex: 'female' | 'male'): string => {
  const days = String((Date.parse(birthDate) - dayZero) / dayMilliseconds).padStart(5, '0');
  const serial = String(randomInt(1000)).padStart(3, '0');
  const ninth = randomInt(5) * 2 + (sex === 'male' ? 1 : 0);
  const found = Array.from({ length: 10 }, (_, last) => `${days}${serial}${ninth}${last}`).find(hasTaxIdCheckDigit);
  return found ?? aTaxId(birthDate, sex);
};
