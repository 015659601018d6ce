import { createHmac } from 'node:crypto';
import { openSecrets } from '@cabinet/secrets/secrets';
import { running } from './running.ts';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A pass as the cabinet puts it into a letter: signed words of RFC 7519, good for an hour. */
const aPass = (purpose: string, subject: string, edition: number): string => {
  const { SECRET_KEY, DATA_KEY } = running().keys;
  const secrets = openSecrets({ secretKey: SECRET_KEY, dataKey: DATA_KEY, dataKeyVersion: 1 });
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const words = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: subject, aud: purpose, ed: edition, exp })}`;
  const key = secrets.derive('passes', 'HS256');
  return `${words}.${createHmac('sha256', key).update(words).digest('base64url')}`;
};

/** The pass of a reminder: it is good for the time that the visit has. */
export const aReminderPass = ({ id, from }: { readonly id: string; readonly from: string }): string =>
  aPass('visit_reminder', id, new Date(from).getTime() / 60_000);
