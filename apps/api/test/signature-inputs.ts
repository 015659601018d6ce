import { randomUUID } from 'node:crypto';
import { aWord } from '@cabinet/testkit/random';

const signature = Buffer.from('no signature').toString('base64');
const signed = () => ({ challengeId: randomUUID(), signature });

/** Bodies of the doors of signatures and of whom they let in. */
export const signatureBodies: Readonly<Record<string, () => unknown>> = {
  'POST /signatures/certificates': () => ({ centreId: 'no such centre', keyIds: ['00'.repeat(32)] }),
  'POST /signatures/challenges': () => ({ purpose: 'sign_in' }),
  'POST /signatures/revocation': () => ({
    ...{ issuerSha256: '00'.repeat(32), serial: '01', at: '2026-11-23T12:00:00Z' },
  }),
  'POST /signatures/demo-keys': () => ({
    ...{ surname: 'Коваленко', givenName: 'Марія', taxId: '3184710691' },
    ...{ kind: 'dstu', container: 'pfx', password: 'Пароль-27' },
  }),
  'POST /signatures/verify': () => ({ signature }),
  'POST /sign-in/signature': () => ({ ...signed(), sharedDevice: false }),
  'POST /sign-in/id-gov-ua/begin': () => ({ purpose: 'sign_in' }),
  'POST /sign-in/id-gov-ua/finish': () => ({ state: 'no-such-state-of-ours', code: 'a-code', sharedDevice: false }),
  'POST /registration/signature/read': signed,
  'POST /registration/signature': () => ({
    ticket: 'no-such-ticket-of-a-signer',
    form: {
      ...{ email: `${aWord('signer')}@example.org`, sex: 'female', patronymic: 'Іванівна' },
      ...{ acceptTerms: true, consent: true, language: 'uk' },
    },
  }),
  'POST /applications/:applicationId/signature': () => ({ version: 1, signature }),
  'POST /inbox/:applicationId/decision/package': () => ({
    outcome: 'approved',
    reason: 'Документи повні',
    ground: null,
    forIncompleteness: false,
  }),
  'POST /session/prove/signature': signed,
  'POST /signer-keys': signed,
};
