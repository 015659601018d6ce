import { changeCardRoute } from '@cabinet/contracts/registry';
import { storeApplicant, storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { beforeAll, expect, test } from 'vitest';
import { type Caller, contextOf, useCabinet } from '#test/cabinet.ts';
import { tellCard } from './tell-card.ts';

const cabinet = useCabinet();
let officer: Caller;

beforeAll(async () => {
  const officeId = await storeOffice(cabinet.db, { kind: 'cnap' });
  officer = await cabinet.sessionFor((await storeStaff(cabinet.db, [officeId])).accountId);
});

/** Somebody whose card belongs to their profile already. */
async function aHolder(person: { notifyByEmail?: boolean } = {}) {
  const { personId, accountId } = await storeApplicant(cabinet.db, { person });
  const { email } = await cabinet.db.account.findUniqueOrThrow({ where: { id: accountId } });
  const place = { db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() };
  const cardId = await storeCard(place, aCard({ document: null }));
  await cabinet.db.registryCard.update({ where: { id: cardId }, data: { personId, provedBy: 'code' } });
  return { personId, cardId, email, accountId };
}
type Holder = Awaited<ReturnType<typeof aHolder>>;

/** An officer writes down another phone. */
const change = async ({ cardId }: Holder, version: number): Promise<void> => {
  const answer = await cabinet.call(officer, changeCardRoute, {
    params: { cardId } as never,
    body: { version, change: { topic: 'contacts', value: { phone: `+38067000010${version}`, email: null } } } as never,
  });
  expect(answer.status).toBe(200);
  await cabinet.runJobs();
};

const messagesOf = ({ personId }: Holder) =>
  cabinet.db.message.findMany({ where: { personId }, orderBy: { id: 'asc' } });

const find = ({ cardId }: Holder, requestId: string): Promise<void> =>
  tellCard(contextOf(cabinet, { role: 'system', job: 'test' }), { cardId, kind: 'registry.card_linked', requestId });

test('C12 who was found in the databank is told once, with the way to the services, and no word of health in the letter', async () => {
  const holder = await aHolder();
  await find(holder, 'одного разу');
  await find(holder, 'одного разу');
  await cabinet.runJobs();

  expect(await messagesOf(holder)).toMatchObject([
    { subject: 'Вас знайдено в банку даних', link: '/services', senderRole: 'system' },
  ]);
  const letters = cabinet.mailbox.letters(holder.email);
  expect(letters.map(({ subject }) => subject)).toEqual(['Вас знайдено в банку даних']);
  expect(letters[0]?.links[0]).toMatch(/\/services$/);
  expect(`${letters[0]?.text}${letters[0]?.html}`).not.toMatch(/інвалід|група|G80|ІПР|програм/i);
});

test('C14 each change of the card is a message in the cabinet, and a day brings one letter at most', async () => {
  const holder = await aHolder();
  await change(holder, 1);
  await change(holder, 2);
  await change(holder, 3);

  const subject = 'У вашій картці банку даних щось змінилося';
  const messages = await messagesOf(holder);
  expect(messages.map((message) => [message.subject, message.link])).toEqual(
    [1, 2, 3].map(() => [subject, '/cabinet/registry']),
  );
  const letters = () => cabinet.mailbox.letters(holder.email);
  expect(letters().map((letter) => letter.subject)).toEqual([subject]);
  expect(letters()[0]?.text).not.toMatch(/інвалід|0670000|G80/i);

  cabinet.clock.forward(24 * 3_600_000);
  officer = await cabinet.sessionFor(officer.accountId);
  await change(holder, 4);
  expect(letters()).toHaveLength(2);
});

test('C2 C14 who does not want letters reads of it in the cabinet alone', async () => {
  const holder = await aHolder({ notifyByEmail: false });
  await change(holder, 1);
  expect(await messagesOf(holder)).toHaveLength(1);
  expect(cabinet.mailbox.letters(holder.email)).toEqual([]);
});

test('C14 a card that belongs to nobody’s cabinet tells nobody', async () => {
  const holder = await aHolder();
  await cabinet.db.registryCard.update({ where: { id: holder.cardId }, data: { personId: null } });
  await find(holder, 'пізно');
  expect(await messagesOf(holder)).toEqual([]);
});
