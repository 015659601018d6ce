import * as signing from '@cabinet/contracts/application-signing';
import * as routes from '@cabinet/contracts/applications';
import { describe, expect, test } from 'vitest';
import { jobs } from '#app';
import { anOfficer } from '#test/applications.ts';
import { contextOf } from '#test/cabinet.ts';
import { aReadyDesk, paramsOf, readPackage, sendDraft, signAs, type SigningDesk } from '#test/signed-applications.ts';
import { useSigning } from '#test/signing.ts';
import { runJob } from '#platform/jobs/worker.ts';
import { settleSignature } from './settle-signature.ts';

const room = useSigning();
const { cabinet } = room;

const lookAgain = async (): Promise<void> => {
  const job = jobs.find(({ name }) => name === 'signatures.look-again');
  if (!job) throw new Error('No such job');
  await runJob(cabinet.services, job, {});
  await cabinet.runJobs();
};

/** Signed while the centre was down. */
const aWaitingDesk = async (): Promise<SigningDesk> => {
  const desk = await aReadyDesk(room);
  room.centre().switch('all', 'down');
  cabinet.clock.forward(2 * 3_600_000);
  expect((await signAs(cabinet, desk, desk.signer)).body.signature?.pending).toBe(true);
  return desk;
};

const centreAnswers = async (): Promise<void> => {
  room.centre().switch('all', 'well');
  cabinet.clock.forward(61_000);
  await lookAgain();
};

const timelineOf = async (desk: SigningDesk): Promise<string[]> => {
  const { body } = await cabinet.call(desk.owner, routes.readApplicationRoute, { params: paramsOf(desk) });
  return body.timeline.map(({ act }) => act).filter((act) => act.endsWith('Signature'));
};

const lettersTo = async ({ personId }: SigningDesk): Promise<string[]> => {
  const messages = await cabinet.db.message.findMany({ where: { personId } });
  return messages.map(({ template }) => template).filter((template) => template.includes('signature'));
};

describe('F12 a signature that waited for its centre settles', () => {
  test('it is confirmed: the timeline says so, and nobody is written to', async () => {
    const desk = await aWaitingDesk();
    await centreAnswers();
    expect(await timelineOf(desk)).toEqual(['confirmSignature']);
    expect(await lettersTo(desk)).toEqual([]);
    cabinet.clock.forward(61_000);
    await lookAgain();
    expect(await timelineOf(desk)).toEqual(['confirmSignature']);
  });

  test('it is refuted after sending: the applicant is told once, and the office sees it', async () => {
    const desk = await aWaitingDesk();
    expect((await sendDraft(cabinet, desk)).status).toBe(200);
    room.centre().centre.revoke(desk.signer.certificate.serial, new Date(cabinet.clock.now().getTime() - 3_600_000), 1);
    await centreAnswers();
    expect(await timelineOf(desk)).toEqual(['refuteSignature']);
    expect(await lettersTo(desk)).toEqual(['applications.signature_refuted']);
    const officer = await anOfficer(cabinet, desk.officeId);
    const { body } = await cabinet.call(officer, signing.reviewSignatureRoute, { params: paramsOf(desk) });
    expect(body.signature).toMatchObject({
      pending: false,
      report: { verdict: 'total-failed', subIndication: 'REVOKED' },
    });

    const [entry] = await cabinet.db.applicationEvent.findMany({
      where: { applicationId: desk.draft.id, act: 'refuteSignature' },
    });
    const told = { purpose: 'application', subjectId: desk.draft.id, outcome: 'refuted' };
    await settleSignature(contextOf(cabinet, { role: 'system', job: 'applications.settle-signature' }), {
      ...told,
      at: entry?.at.toISOString() ?? '',
    });
    expect(await timelineOf(desk)).toEqual(['refuteSignature']);
  });

  test('a draft whose signature is refuted is not sent with it, and is without it', async () => {
    const desk = await aWaitingDesk();
    room.centre().centre.revoke(desk.signer.certificate.serial, new Date(cabinet.clock.now().getTime() - 3_600_000), 1);
    await centreAnswers();
    expect((await sendDraft(cabinet, desk)).body.errors).toMatchObject([
      { pointer: '/signature', code: 'applications.signature_refuted' },
    ]);
    await cabinet.call(desk.owner, signing.withdrawSignatureRoute, { params: paramsOf(desk) });
    expect((await sendDraft(cabinet, desk)).status).toBe(200);
  });

  test('a centre that never answers is not waited for any more: the last try says so', async () => {
    const desk = await aWaitingDesk();
    await cabinet.db.signature.updateMany({ where: { subjectId: desk.draft.id }, data: { attempts: 59 } });
    cabinet.clock.forward(61_000);
    await lookAgain();
    expect(await timelineOf(desk)).toEqual(['giveUpSignature']);
    expect((await readPackage(cabinet, desk)).signature).toMatchObject({
      pending: false,
      report: { verdict: 'indeterminate', subIndication: 'TRY_LATER' },
    });
    room.centre().switch('all', 'well');
  });

  test('one that cannot be looked at to the end is told as well, though the job fails over it', async () => {
    const desk = await aWaitingDesk();
    room.centre().switch('all', 'well');
    await cabinet.db.signature.updateMany({
      where: { subjectId: desk.draft.id },
      data: { attempts: 59, cms: Buffer.from('not what was sealed') },
    });
    cabinet.clock.forward(61_000);
    await expect(lookAgain()).rejects.toThrow();
    await cabinet.runJobs();
    expect(await timelineOf(desk)).toEqual(['giveUpSignature']);
  });
});
