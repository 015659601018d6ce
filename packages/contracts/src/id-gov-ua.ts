import * as z from 'zod/mini';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { identityProblems, Session } from './identity.ts';
import { SignerRead, signerProblems } from './signer-access.ts';

export const idGovUaProblems = defineProblems({
  notOffered: { code: 'identity.id_gov_ua_not_offered', status: 404 },
  /** The state is none that was given out here. */
  unknown: { code: 'identity.id_gov_ua_unknown', status: 404 },
  /** Somebody has come back with this state already. */
  used: { code: 'identity.id_gov_ua_used', status: 410 },
  /** Ten minutes have passed. */
  late: { code: 'identity.id_gov_ua_late', status: 410 },
  otherBrowser: { code: 'identity.id_gov_ua_other_browser', status: 403 },
  silent: { code: 'identity.id_gov_ua_silent', status: 503 },
  /** It does not take the code, or this cabinet. */
  refused: { code: 'identity.id_gov_ua_refused', status: 422 },
  /** Its answer is in another form than described, or was not encrypted to this cabinet. */
  unreadable: { code: 'identity.id_gov_ua_unreadable', status: 502 },
  /** The person proved themselves in a way that is not accepted here. */
  otherWay: { code: 'identity.id_gov_ua_other_way', status: 422 },
  /** It told no number of the person. */
  noNumber: { code: 'identity.id_gov_ua_no_number', status: 422 },
});

export const IdGovUaPurpose = z.enum(['sign_in', 'registration']);
export type IdGovUaPurpose = z.infer<typeof IdGovUaPurpose>;

export const beginIdGovUaRoute = defineRoute({
  method: 'POST',
  path: '/sign-in/id-gov-ua/begin',
  summary: 'Where to go to be known by id.gov.ua; one comes back once, within ten minutes, in this browser',
  body: z.object({ purpose: IdGovUaPurpose }),
  status: 201,
  response: z.object({ url: z.string() }),
  problems: [commonProblems.invalidRequest, commonProblems.tooManyRequests, idGovUaProblems.notOffered],
});

/** The address of the return holds both. */
const Returned = z.string().check(z.minLength(1), z.maxLength(1000));

export const IdGovUaOutcome = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('sign_in'), session: Session }),
  z.object({ purpose: z.literal('registration'), read: SignerRead }),
]);
export type IdGovUaOutcome = z.infer<typeof IdGovUaOutcome>;

export const finishIdGovUaRoute = defineRoute({
  method: 'POST',
  path: '/sign-in/id-gov-ua/finish',
  summary: 'Who came back from id.gov.ua: their session, or what is needed to register them',
  body: z.object({ state: Returned, code: Returned, sharedDevice: z._default(z.boolean(), false) }),
  status: 200,
  response: IdGovUaOutcome,
  problems: [
    commonProblems.invalidRequest,
    ...Object.values(idGovUaProblems),
    signerProblems.signerUnknown,
    signerProblems.signerTaken,
    identityProblems.blocked,
  ],
});
