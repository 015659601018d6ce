import * as routes from '@cabinet/contracts/applications';
import * as inbox from '@cabinet/contracts/inbox';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decisionPaper } from '#platform/paper/decision.ts';
import { receiptPaper } from '#platform/paper/receipt.ts';
import { aClaimedDesk, anOfficer } from '#test/applications.ts';
import { contextOf, useCabinet } from '#test/cabinet.ts';
import { decisionOf, receiptOf } from './papers.ts';
import { findApplicationForLetter } from './public.ts';
import { readForHouse } from './whole.ts';

const cabinet = useCabinet();

type Claimed = Awaited<ReturnType<typeof aClaimedDesk>>;

const one = ({ draft }: Claimed) => ({ applicationId: draft.id });

/** Every text an applicant is given about an application: answers, lists, messages, events, papers. */
const everythingShown = async (desk: Claimed): Promise<string> => {
  const view = await cabinet.call(desk.owner, routes.readApplicationRoute, { params: one(desk) });
  const list = await cabinet.call(desk.owner, routes.listApplicationsRoute);
  const copy = await cabinet.call(desk.owner, routes.copyApplicationRoute, { params: one(desk) });
  await cabinet.call(desk.owner, routes.removeDraftRoute, { params: { applicationId: copy.body.id } });
  const messages = await cabinet.db.message.findMany({ where: { personId: desk.personId } });
  const letters = await cabinet.db.letter.findMany();
  const { rows: queued } = await cabinet.services.database.pool.query('select data from pgboss.job');
  const ctx = contextOf(cabinet, { role: 'system', job: 'test' });
  const forLetter = await Promise.all(
    view.body.timeline.map(({ id }) => findApplicationForLetter(ctx, desk.draft.id, id)),
  );
  const whole = await readForHouse(ctx, desk.draft.id);
  if (!whole) throw new Error('The application is gone');
  const office = await cabinet.db.office.findUniqueOrThrow({ where: { id: desk.officeId } });
  const around = {
    language: 'uk' as const,
    publicUrl: 'http://localhost',
    now: cabinet.clock.now(),
    office,
    position: { uk: 'адміністратор', en: 'officer' },
    signature: null,
  };
  const decision = decisionOf(whole, around);
  const papers = [receiptPaper(receiptOf(whole, around, cabinet.clock.now())), decision && decisionPaper(decision)];
  return JSON.stringify([view.body, list.body, copy.body, messages, letters, queued, forLetter, papers]);
};

test('whatever colleagues write in notes, no word of it reaches the applicant in any form', async () => {
  const desk = await aClaimedDesk(cabinet);
  const before = await cabinet.call(desk.owner, routes.readApplicationRoute, { params: one(desk) });
  // A mark no other text can hold, with whatever else people write around it.
  const notes = fc.array(fc.tuple(fc.uuid(), fc.string({ unit: 'grapheme', maxLength: 200 })), {
    minLength: 1,
    maxLength: 4,
  });
  const written: string[] = [];

  await fc.assert(
    fc.asyncProperty(notes, async (given) => {
      for (const [mark, text] of given) {
        const { status } = await cabinet.call(desk.officer, inbox.addNoteRoute, {
          params: one(desk),
          body: { text: `${mark} ${text}` },
        });
        expect(status).toBe(200);
        written.push(mark);
      }
      const shown = await everythingShown(desk);
      expect(written.filter((mark) => shown.includes(mark))).toEqual([]);
    }),
    { numRuns: 12 },
  );

  const { body } = await cabinet.call(desk.owner, routes.readApplicationRoute, { params: one(desk) });
  expect(body).toEqual(before.body);
  const colleague = await anOfficer(cabinet, desk.officeId);
  const review = await cabinet.call(colleague, inbox.reviewApplicationRoute, { params: one(desk) });
  expect(review.body.notes.map(({ text }) => text.slice(0, 36))).toEqual(written);
}, 60_000);

test('notes stay out of messages and papers after a decision too', async () => {
  const desk = await aClaimedDesk(cabinet);
  await cabinet.call(desk.officer, inbox.addNoteRoute, { params: one(desk), body: { text: 'ТАЄМНА-НОТАТКА-77' } });
  const { version } = await cabinet.db.application.findUniqueOrThrow({ where: { id: desk.draft.id } });
  await cabinet.call(desk.officer, inbox.decideApplicationRoute, {
    params: one(desk),
    body: { version, outcome: 'refused', reason: 'Неправдиві відомості', ground: 'Закон' },
  });
  await cabinet.runJobs();

  expect(await everythingShown(desk)).not.toContain('ТАЄМНА-НОТАТКА-77');
});
