import * as signer from '@cabinet/contracts/signer-access';
import { listenOnLoopback, type UnpreparedServer } from '@cabinet/kep/testing/loopback-server';
import { aWord } from '@cabinet/testkit/random';
import { afterAll, expect, test } from 'vitest';
import { runJob } from '#platform/jobs/worker.ts';
import { aReadyDesk, readPackage, signAs } from '#test/signed-applications.ts';
import { signedBy, useSigning } from '#test/signing.ts';
import { signatureJobs } from './jobs.ts';

const day = 86_400_000;
let authority: UnpreparedServer | undefined;
let asked = 0;
const begun = Promise.withResolvers<void>();
const end = Promise.withResolvers<void>();
afterAll(() => authority?.stop());

/** The authority of the centre at another address, slow enough for two to meet. */
const room = useSigning({
  beside: async ({ url }) => {
    authority = await listenOnLoopback(0);
    authority.answerBy(async ({ body, contentType }) => {
      asked += 1;
      begun.resolve();
      if (asked > 1) end.resolve();
      await end.promise;
      const answer = await fetch(`${url}/tsp`, { method: 'POST', body, headers: { 'content-type': contentType } });
      return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
    });
    return { KEP_TIMESTAMPS: `${authority.url}/tsp` };
  },
});
const { cabinet } = room;

const run = (name: string): Promise<void> => {
  const job = signatureJobs.find((one) => one.name === name);
  if (!job) throw new Error('The job is gone');
  return runJob(cabinet.services, job, {});
};

test('one signature gets one time-stamp, however slow the authority and however many workers there are', async () => {
  const desk = await aReadyDesk(room);
  await signAs(cabinet, desk, desk.signer);
  const first = run('signatures.look-again');
  await begun.promise;
  await run('signatures.look-again');
  end.resolve();
  await first;
  expect(asked).toBe(1);
  expect((await readPackage(cabinet, desk)).signature?.report.level).toBe('T');
});

test('what was signed for a registration that nobody finished is forgotten after a month; what was finished stays', async () => {
  const read = async () => {
    const text = await room.challenge('registration');
    const body = await signedBy(await room.aSigner(), text);
    const { ticket } = (await cabinet.call(null, signer.readSignerRoute, { body }, { cookie: text.cookie })).body;
    return { ticket, cookie: text.cookie, subjectId: ticket.split('.')[0] ?? '' };
  };
  const [left, finished] = [await read(), await read()];
  const form = {
    ...{ email: `${aWord('jobs')}@example.org`, sex: 'female' as const, patronymic: null },
    ...{ acceptTerms: true as const, consent: true as const, language: 'uk' as const },
  };
  const { ticket, cookie } = finished;
  const made = await cabinet.call(null, signer.registerBySignatureRoute, { body: { ticket, form } }, { cookie });
  expect(made.status).toBe(201);
  const kept = async (): Promise<number[]> => {
    await run('signatures.forget-challenges');
    const count = ({ subjectId }: typeof left) => cabinet.db.signature.count({ where: { subjectId } });
    return [await count(left), await count(finished)];
  };
  cabinet.clock.forward(29 * day);
  expect(await kept()).toEqual([1, 1]);
  cabinet.clock.forward(2 * day);
  expect(await kept()).toEqual([0, 1]);
});
