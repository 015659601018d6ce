import jwt from '@fastify/jwt';
import type { Secrets } from '@cabinet/secrets/secrets';
import Fastify from 'fastify';

/** What the bearer of a link may do without signing in; each is good for that alone. */
export type PassPurpose = 'visit_reminder' | 'queue_place' | 'calendar_feed' | 'screen';

/** Whom or what a pass is about. */
export interface Pass {
  readonly purpose: PassPurpose;
  /** Id of the visit, person or screen. */
  readonly subject: string;
  /** Compared with the row by whoever reads the pass: a higher one there has made this pass worthless. */
  readonly edition: number;
  readonly until: Date;
}

/** Makes and reads passes: signed, dated words (RFC 7519, HS256) that lie in no table. */
export interface Passes {
  issue(pass: Pass): string;
  /** Null when it is forged, of another purpose, or its time is over. */
  read(purpose: PassPurpose, token: string, now: Date): Pass | null;
}

interface Claims {
  readonly sub: string;
  readonly ed: number;
  readonly exp: number;
}

/** Opens the signer. The worker signs as the API does, so the library's server stands here and listens nowhere. */
export async function openPasses(secrets: Secrets): Promise<Passes> {
  const signer = Fastify();
  await signer.register(jwt, {
    secret: secrets.derive('passes', 'HS256'),
    sign: { algorithm: 'HS256', noTimestamp: true },
    verify: { algorithms: ['HS256'] },
  });
  await signer.ready();
  return {
    issue: ({ purpose, subject, edition, until }) =>
      signer.jwt.sign({ sub: subject, aud: purpose, ed: edition, exp: Math.floor(until.getTime() / 1000) }),
    read: (purpose, token, now) => {
      try {
        const claims = signer.jwt.verify<Claims>(token, {
          algorithms: ['HS256'],
          allowedAud: purpose,
          requiredClaims: ['sub', 'aud', 'ed', 'exp'],
          clockTimestamp: now.getTime(),
        });
        const until = new Date(claims.exp * 1000);
        return until > now ? { purpose, subject: claims.sub, edition: claims.ed, until } : null;
      } catch {
        return null;
      }
    },
  };
}
