import type { EnvelopeRecipient } from '@cabinet/kep/cms/envelope';
import { ClientError, type ClientFault } from '@cabinet/kep/node/client-error';
import { createIdGovUaClient, type IdGovUaClient } from '@cabinet/kep/node/id-gov-ua';
import type { ListedTrustStore } from '@cabinet/kep/verify/trust';
import type { Certificate } from '@cabinet/kep/x509/certificate';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import { readAgreementKey } from './agreement-key.ts';
import { type IdGovUa, IdGovUaError, type IdGovUaFault } from './port.ts';

/** Where id.gov.ua sends people back to: a page of the web app, registered there. */
export const returnPath = '/login/id-gov-ua';

/** Signatures only: a bank’s word of its client is not a qualified signature, and an account here opens as if by one. */
const authTypes = ['dig_sign', 'mobile_id'] as const;

const faults: Readonly<Record<ClientFault, IdGovUaFault>> = {
  'address-not-allowed': 'silent',
  'no-address': 'silent',
  unreachable: 'silent',
  timeout: 'silent',
  status: 'silent',
  redirect: 'unreadable',
  'too-large': 'unreadable',
  malformed: 'unreadable',
  rejected: 'refused',
  mismatch: 'other-way',
};

const asFault = (failure: unknown): never => {
  throw failure instanceof ClientError ? new IdGovUaError(faults[failure.reason], { cause: failure }) : failure;
};

const adapt = (client: IdGovUaClient, log: Logger): IdGovUa => ({
  addressFor: (state) => client.authorizationUrl(state),
  whoIs: async (code) => {
    const access = await client.exchangeCode(code).catch(asFault);
    const answer = await client.userInfo(access).catch(asFault);
    // Nobody waits for it: the access ends by itself within the hour.
    void client
      .logout(access)
      .catch((failure: unknown) => log.warn({ error: String(failure) }, 'id.gov.ua: no logout'));
    return answer;
  },
});

const warnOfEnd = ({ certificate }: EnvelopeRecipient, log: Logger, now: Date): void => {
  if (certificate.notAfter <= now)
    log.error({ notAfter: certificate.notAfter }, 'the certificate of ID_GOV_UA_KEY has ended: renew it');
};

/** Envelopes may name the sender's certificate only: it is looked for among those that trusted centres issued. */
const sendersIn = ({ anchors, intermediates, knownOf }: ListedTrustStore): Certificate[] =>
  [...anchors, ...intermediates].flatMap(knownOf);

interface Around {
  readonly log: Logger;
  readonly now: () => Date;
  readonly trust: () => ListedTrustStore;
}

/** The configured service; null where none is. Throws ConfigError when its key cannot be used. */
export async function openIdGovUa(config: Config, { log, now, trust }: Around): Promise<IdGovUa | null> {
  const { ID_GOV_UA_URL: baseUrl, ID_GOV_UA_CLIENT_ID: clientId, ID_GOV_UA_CLIENT_SECRET: clientSecret } = config;
  const { ID_GOV_UA_KEY: key, ID_GOV_UA_KEY_PASSWORD: password, ID_GOV_UA_CERTIFICATE: certificate } = config;
  if (!baseUrl || !clientId || !clientSecret || !key || !password) return null;
  const recipient = await readAgreementKey({ key, password, certificate });
  warnOfEnd(recipient, log, now());
  const redirectUri = new URL(returnPath, config.PUBLIC_URL).href;
  const senders = () => sendersIn(trust());
  const registered = { baseUrl, clientId, clientSecret, redirectUri };
  return adapt(createIdGovUaClient({ ...registered, authTypes, recipient, senders }), log);
}
