import { expect, test } from 'vitest';
import { describeAccess } from '#platform/actor.ts';
import { useCabinet } from './cabinet.ts';
import { contractRoutes, doorName } from './contract-routes.ts';

const cabinet = useCabinet();

/** Whoever is signed in, in whatever state the account is. */
const anybody = 'applicant officer administrator (any account state)';
/** An applicant, also one who has not confirmed the address yet or whose account rests. */
const resting = 'applicant (any account state)';

// The table a reviewer reads: every door of the house and who may knock. A new door is a new line here.
const doors: Readonly<Record<string, string>> = {
  'GET /session': 'public',
  'GET /challenge': 'public',
  'POST /password-check': 'public',
  'POST /registration': 'public',
  'POST /registration/confirm': 'public',
  'POST /registration/resend': anybody,
  'POST /sign-in': 'public',
  'POST /sign-in/second-factor': 'public',
  'POST /second-factor/start': 'public',
  'POST /second-factor/confirm': 'public',
  'POST /second-factor/remove': anybody,
  'POST /second-factor/recovery-codes': anybody,
  'POST /sign-out': 'public',
  'GET /devices': anybody,
  'DELETE /devices/:sessionId': anybody,
  'POST /devices/end-others': anybody,
  'POST /recovery': 'public',
  'POST /recovery/open': 'public',
  'POST /recovery/complete': 'public',
  'GET /security': anybody,
  'POST /session/prove': anybody,
  'POST /password': anybody,
  'POST /contacts/email': anybody,
  'POST /contacts/phone': anybody,
  'POST /contacts/phone/confirm': anybody,
  'POST /consents/withdraw': resting,
  'POST /account/deactivate': resting,
  'POST /account/reactivate': resting,
  'GET /accounts': 'administrator',
  'POST /accounts/:accountId/block': 'administrator',
  'POST /accounts/:accountId/unblock': 'administrator',
  'GET /profile': resting,
  'PATCH /profile': 'applicant (active, awaiting_confirmation)',
  'GET /profile/readings': resting,
  'GET /places': 'public',
  'GET /places/:code': 'public',
  'GET /offices': 'public',
  'GET /managed-offices': 'administrator',
  'POST /managed-offices': 'administrator',
  'PUT /managed-offices/:officeId': 'administrator',
  'GET /staff': 'administrator',
  'GET /staff/:accountId': 'administrator',
  'POST /staff': 'administrator',
  'PUT /staff/:accountId': 'administrator',
  'GET /service-categories': 'public',
  'GET /services': 'public',
  'GET /services/:code': 'public',
  'PUT /services/:code': 'administrator',
  'GET /file-rules': 'public',
  'GET /documents': 'applicant',
  'GET /documents/:documentId': 'applicant',
  'PATCH /documents/:documentId': 'applicant',
  'DELETE /documents/:documentId': 'applicant',
  'GET /documents/:documentId/content': 'applicant',
  'GET /documents/:documentId/preview': 'applicant',
  'POST /documents': 'applicant',
  'POST /applications': 'applicant',
  'GET /applications': 'applicant',
  'GET /applications/:applicationId': 'applicant',
  'PATCH /applications/:applicationId': 'applicant',
  'DELETE /applications/:applicationId': 'applicant',
  'PUT /applications/:applicationId/slots/:code/:documentId': 'applicant',
  'DELETE /applications/:applicationId/slots/:code/:documentId': 'applicant',
  'POST /applications/:applicationId/submit': 'applicant',
  'POST /applications/:applicationId/answer': 'applicant',
  'POST /applications/:applicationId/withdraw': 'applicant',
  'POST /applications/:applicationId/appeal': 'applicant',
  'POST /applications/:applicationId/copy': 'applicant',
  'GET /inbox': 'officer',
  'GET /inbox/:applicationId': 'officer',
  'POST /inbox/:applicationId/claim': 'officer',
  'POST /inbox/:applicationId/release': 'officer',
  'POST /inbox/:applicationId/take-over': 'officer',
  'POST /inbox/:applicationId/documents/:attachmentId/verdict': 'officer',
  'POST /inbox/:applicationId/requests': 'officer',
  'POST /inbox/:applicationId/requests/cancel': 'officer',
  'POST /inbox/:applicationId/suspend': 'officer',
  'POST /inbox/:applicationId/resume': 'officer',
  'POST /inbox/:applicationId/decision': 'officer',
  'POST /inbox/:applicationId/appeal': 'officer',
  'POST /inbox/:applicationId/notes': 'officer',
  'GET /inbox/:applicationId/documents/:documentId/content': 'officer',
  'GET /inbox/:applicationId/documents/:documentId/preview': 'officer',
  'GET /messages': resting,
  'GET /messages/:messageId': resting,
  'POST /messages/:messageId/read': resting,
  'POST /messages/read-all': resting,
  'GET /messages/recipients-count': 'officer',
  'POST /messages': 'officer',
  'GET /dead-letters': 'administrator',
  'POST /dead-letters/:letterId/resend': 'administrator',
  'GET /overview': resting,
  'GET /workflows': 'public',
  'GET /live': anybody,
  'GET /openapi.json': 'public',
  'GET /reference': 'public',
  'GET /health': 'public',
  'GET /ready': 'public',
};

test('B1 every door of the house stands in this table, with who may knock', () => {
  const mounted = Object.fromEntries(
    cabinet.app.doors.map(({ route, access }) => [doorName(route), describeAccess(access)]),
  );
  expect(mounted).toEqual(doors);
  expect(cabinet.app.doors).toHaveLength(Object.keys(doors).length);
});

test('every route of the contracts is a door, and no door is without a contract', async () => {
  const written = (await contractRoutes()).map(doorName);
  expect(written.sort()).toEqual(Object.keys(doors).sort());
});
