import * as identity from '@cabinet/contracts/identity';
import { expect, test } from 'vitest';
import { describeAccess } from '#platform/actor.ts';
import { useCabinet } from '#test/cabinet.ts';

const cabinet = useCabinet();

const anybody = 'applicant officer administrator (any account state)';

test('S1 who may knock at each door of this room', () => {
  const own = new Set<unknown>(Object.values(identity));
  const doors = cabinet.app.doors
    .filter(({ route }) => own.has(route))
    .map(({ route, access }) => [`${route.method} ${route.path}`, describeAccess(access)]);

  expect(Object.fromEntries(doors)).toEqual({
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
    'POST /sign-out': 'public',
    'GET /devices': anybody,
    'DELETE /devices/:sessionId': anybody,
    'POST /devices/end-others': anybody,
    'POST /recovery': 'public',
    'POST /recovery/complete': 'public',
    'GET /security': anybody,
    'POST /session/prove': anybody,
    'POST /password': anybody,
    'POST /contacts/email': anybody,
    'POST /contacts/phone': anybody,
    'POST /contacts/phone/confirm': anybody,
    'POST /consents/withdraw': 'applicant',
    'POST /account/deactivate': 'applicant (any account state)',
    'POST /account/reactivate': 'applicant (any account state)',
    'GET /accounts': 'administrator',
    'POST /accounts/:accountId/block': 'administrator',
    'POST /accounts/:accountId/unblock': 'administrator',
  });
});
