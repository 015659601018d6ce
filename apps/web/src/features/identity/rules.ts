import type { Session } from '@cabinet/contracts/identity';

/** A secret as people copy it by hand: «ABCD EFGH IJKL». */
export const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Microsoft Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

// iPhones name Mac OS too and Android names Linux: the narrower name comes first.
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstIn = (names: readonly (readonly [RegExp, string])[], userAgent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(userAgent))?.[1];

/** «Firefox, Windows»; an empty text when the browser does not say what it is. */
export const deviceName = (userAgent: string): string =>
  [firstIn(browsers, userAgent), firstIn(systems, userAgent)].filter(Boolean).join(', ');

/** Where a session that is not complete must go on, or null when the doors are open. */
export const pageAfterPassword = ({ pending }: Session): 'loginCode' | 'loginEnrol' | null => {
  if (pending === 'second_factor') return 'loginCode';
  return pending === 'enrol_second_factor' ? 'loginEnrol' : null;
};

interface WaitWords {
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
}

/** A wait as people say it: up to two minutes in seconds, longer in whole minutes, never too few. */
export const waitInWords = (seconds: number, words: WaitWords): string =>
  seconds <= 120 ? words.seconds(Math.max(1, Math.ceil(seconds))) : words.minutes(Math.ceil(seconds / 60));

/** Seconds to wait as the API tells them, or null. */
export const secondsIn = (facts: Readonly<Record<string, unknown>>): number | null =>
  typeof facts.seconds === 'number' && facts.seconds > 0 ? facts.seconds : null;

/** Whether a signature may be taken away: a way into the account has to stay. */
export const mayRemove = (keys: readonly unknown[], hasPassword: boolean): boolean => hasPassword || keys.length > 1;

/** Whether a certificate has ended by now. */
export const hasEnded = (notAfter: string, now: Date): boolean => Date.parse(notAfter) <= now.getTime();
