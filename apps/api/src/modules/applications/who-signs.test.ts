import { describe, expect, test } from 'vitest';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import { aReadyDesk, giveNumber, readPackage, sendDraft, signAs } from '#test/signed-applications.ts';
import { useSigning } from '#test/signing.ts';

const room = useSigning();
const { cabinet } = room;

const name = { surname: 'Бойко', givenName: 'Петро', patronymic: 'Іванович' };
const reached = { phone: '+380673332221', email: null };

describe('F12 who may sign an application', () => {
  test('another person’s signature is refused', async () => {
    const desk = await aReadyDesk(room);
    expect((await signAs(cabinet, desk, await room.aSigner())).body.code).toBe('applications.other_signer');
    expect((await readPackage(cabinet, desk)).signature).toBeNull();
  });

  test('without any number to compare with, nobody’s signature is believed', async () => {
    const desk = await aReadyDesk(room);
    await giveNumber(cabinet, desk, null);
    const refused = await signAs(cabinet, desk, desk.signer);
    expect([refused.status, refused.body.code]).toEqual([422, 'applications.signer_number_missing']);
  });

  test('a representative signs for whom they represent, once the draft names their number', async () => {
    const desk = await aReadyDesk(room);
    const taxId = aTaxId('1979-02-03', 'male');
    const signer = await room.aSigner({ ...name, taxId });
    await desk.change({ submittedBy: 'representative', representative: { name, ...reached } });
    expect((await signAs(cabinet, desk, signer)).body.code).toBe('applications.other_signer');

    await desk.change({ submittedBy: 'representative', representative: { name, ...reached, taxId } });
    const signed = await signAs(cabinet, desk, signer);
    expect(signed.body.signature).toMatchObject({ current: true, report: { signer: { taxId } } });
    // Whoever is represented may still sign themselves.
    expect((await signAs(cabinet, desk, desk.signer)).status).toBe(200);
  });

  test('a representative’s number counts for nothing once the applicant hands the application in alone', async () => {
    const desk = await aReadyDesk(room);
    const taxId = aTaxId('1979-02-03', 'male');
    await desk.change({ submittedBy: 'self', representative: { name, ...reached, taxId } });
    const signer = await room.aSigner({ ...name, taxId });
    expect((await signAs(cabinet, desk, signer)).body.code).toBe('applications.other_signer');
  });

  test('an organisation is signed for by a certificate that names its code', async () => {
    const desk = await aReadyDesk(room);
    await cabinet.db.person.update({ where: { id: desk.personId }, data: { kind: 'business' } });
    await giveNumber(cabinet, desk, '12345678');
    const signer = await room.aSigner({ edrpou: '12345678', organization: 'ТОВ «Приклад»' });
    expect((await signAs(cabinet, desk, signer)).status).toBe(200);
    const other = await room.aSigner({ edrpou: '87654321', organization: 'ТОВ «Інше»' });
    expect((await signAs(cabinet, desk, other)).body.code).toBe('applications.other_signer');
  });

  test('nothing demands a signature: the application is sent without one', async () => {
    const desk = await aReadyDesk(room);
    expect((await sendDraft(cabinet, desk)).status).toBe(200);
    expect((await readPackage(cabinet, desk)).signature).toBeNull();
  });
});
