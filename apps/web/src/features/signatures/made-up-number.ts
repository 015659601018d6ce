import { hasTaxIdCheckDigit } from '@cabinet/contracts/check-digits';

const dayMs = 86_400_000;
const daysTo = (day: string): number => (Date.parse(day) - Date.UTC(1899, 11, 31)) / dayMs;
const [earliest, latest] = [daysTo('1950-01-01'), daysTo('2005-12-31')];

const below = (most: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % most;

/** A valid РНОКПП of a grown-up person who does not exist; another one each time. */
export const madeUpNumber = (): string => {
  const nine = `${earliest + below(latest - earliest)}${String(below(10_000)).padStart(4, '0')}`;
  const whole = Array.from({ length: 10 }, (_, last) => `${nine}${last}`).find(hasTaxIdCheckDigit);
  return whole ?? madeUpNumber();
};
