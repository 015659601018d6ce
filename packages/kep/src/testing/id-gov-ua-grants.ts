import { toHex } from '../bytes.ts';
import type { IdGovUaPerson } from './id-gov-ua-page.ts';

/** Who agreed to be handed on, and by which way in. */
export interface Grant {
  readonly person: IdGovUaPerson;
  readonly authType: string;
}

/** A grant exchanged for a token. */
export interface Access {
  readonly grant: Grant;
  readonly userId: string;
  readonly accessToken: string;
  /** Handed out as the description says; nothing takes it. */
  readonly refreshToken: string;
}

/** What the double remembers between the calls. */
export interface Grants {
  /** A code for one exchange within two minutes. */
  issueCode(grant: Grant): string;
  /** The token for a code; undefined for one that is unknown, was used, or is too old. */
  exchange(code: string): Access | undefined;
  /** The grant of a token, for an hour, and only together with the user it is of. */
  find(accessToken: string, userId: string): Grant | undefined;
  forget(accessToken: string, userId: string): boolean;
}

const codeLifetimeMs = 120_000;
/** How long a token is good for, in seconds. */
export const tokenLifetimeS = 3600;
const kept = 1000;

const randomToken = (): string => toHex(crypto.getRandomValues(new Uint8Array(20)));

/** The oldest goes when there are too many: a double may run for weeks. */
const keep = <Value>(map: Map<string, Value>, key: string, value: Value): void => {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > kept && oldest !== undefined) map.delete(oldest);
};

/** An empty memory by this clock. */
export const openGrants = (now: () => Date): Grants => {
  const codes = new Map<string, { readonly grant: Grant; readonly until: number }>();
  const tokens = new Map<string, { readonly access: Access; readonly until: number }>();
  const find = (accessToken: string, userId: string): Grant | undefined => {
    const known = tokens.get(accessToken);
    return known && known.access.userId === userId && now().getTime() < known.until ? known.access.grant : undefined;
  };
  return {
    issueCode: (grant) => {
      const code = randomToken();
      keep(codes, code, { grant, until: now().getTime() + codeLifetimeMs });
      return code;
    },
    exchange: (code) => {
      const known = codes.get(code);
      codes.delete(code);
      if (known === undefined || now().getTime() >= known.until) return undefined;
      const access = {
        grant: known.grant,
        userId: randomToken(),
        accessToken: randomToken(),
        refreshToken: randomToken(),
      };
      keep(tokens, access.accessToken, { access, until: now().getTime() + tokenLifetimeS * 1000 });
      return access;
    },
    find,
    forget: (accessToken, userId) => find(accessToken, userId) !== undefined && tokens.delete(accessToken),
  };
};
