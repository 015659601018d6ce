import { readProfileRoute } from '@cabinet/contracts/persons';
import { changePhoneRoute, readSecurityRoute } from '@cabinet/contracts/security';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeApplication } from '@cabinet/testkit/applications';
import { storeOffice } from '@cabinet/testkit/offices';
import { anId } from '@cabinet/testkit/random';
import { storeService } from '@cabinet/testkit/services';
import { describe, expect, test } from 'vitest';
import { type Cabinet, contextOf, useCabinet } from '#test/cabinet.ts';
import { tellApplication } from './tell-application.ts';

const phone = '+380671112233';

/** Tells somebody of an act on their application; answers the texts that reached the phone. */
const smsAfter = async (
  cabinet: Cabinet,
  act: string,
  { account = {}, notifyBySms = true }: { account?: object; notifyBySms?: boolean } = {},
): Promise<string[]> => {
  cabinet.sms.clear();
  const { personId } = await storeApplicant(cabinet.db, { account, person: { notifyBySms } });
  const officeId = await storeOffice(cabinet.db);
  const { serviceId } = await storeService(cabinet.db, [officeId]);
  const applicationId = await storeApplication(cabinet.db, { personId, officeId, serviceId, state: 'in_review' });
  const eventId = anId();
  await cabinet.db.applicationEvent.create({
    data: { id: eventId, applicationId, at: cabinet.clock.now(), act, actorRole: 'officer', actorName: 'Службенко О.' },
  });
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  // A job may be done twice; the phone hears once.
  await tellApplication(ctx, applicationId, act, eventId);
  await tellApplication(ctx, applicationId, act, eventId);
  await cabinet.runJobs();
  await cabinet.db.account.updateMany({ data: { phoneVerifiedAt: null, phone: null } });
  return cabinet.sms.messages(phone).map(({ text }) => text);
};

describe('with an SMS gateway', () => {
  const cabinet = useCabinet();
  const verified = { phone, phoneVerifiedAt: new Date() };

  test.each(['requestInformation', 'approve', 'refuse', 'close'])(
    'J4 C2 after %s whoever switched SMS on hears once that a message lies in the cabinet, and nothing of what it says',
    async (act) => {
      expect(await smsAfter(cabinet, act, { account: verified })).toEqual([
        'У кабінеті є нове повідомлення: http://localhost:8080',
      ]);
    },
  );

  test('J4 the SMS is one part and in the language of the account', async () => {
    const [text = ''] = await smsAfter(cabinet, 'approve', { account: { ...verified, language: 'en' } });
    expect(text).toBe('A new message is in your cabinet: http://localhost:8080');
    expect(cabinet.sms.messages(phone).map(({ parts }) => parts)).toEqual([1]);
  });

  test('C2 no SMS comes where it is not wanted, where no phone is proved, and of what can wait', async () => {
    expect(await smsAfter(cabinet, 'approve', { account: verified, notifyBySms: false })).toEqual([]);
    expect(await smsAfter(cabinet, 'approve', { account: { phone, phoneVerifiedAt: null } })).toEqual([]);
    expect(await smsAfter(cabinet, 'claim', { account: verified })).toEqual([]);
  });

  test('C2 the profile says that the switch may be offered', async () => {
    const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
    expect((await cabinet.call(caller, readProfileRoute)).body.smsAvailable).toBe(true);
  });
});

describe('without an SMS gateway', () => {
  const cabinet = useCabinet({ SMS_URL: '', SMS_TOKEN: '' });

  test('C2 the profile says that there is no switch to offer, and nothing waits for a phone', async () => {
    const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
    expect((await cabinet.call(caller, readProfileRoute)).body.smsAvailable).toBe(false);
    expect(await smsAfter(cabinet, 'approve', { account: { phone, phoneVerifiedAt: new Date() } })).toEqual([]);
  });

  test.each(['applicant', 'officer'])(
    'C11 the phone of an %s cannot be changed, and the answer says why instead of promising a code',
    async (role) => {
      const stored =
        role === 'applicant'
          ? await storeApplicant(cabinet.db)
          : await storeStaff(cabinet.db, [await storeOffice(cabinet.db)]);
      const caller = await cabinet.sessionFor(stored.accountId);

      const { status, body } = await cabinet.call(caller, changePhoneRoute, { body: { phone: '+380671234567' } });

      expect([status, body.code]).toEqual([409, 'identity.sms_unavailable']);
      expect((await cabinet.call(caller, readSecurityRoute)).body.pendingPhone).toBeNull();
    },
  );
});
