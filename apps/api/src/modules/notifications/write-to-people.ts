import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf, QueryOf } from '@cabinet/contracts/http/route';
import {
  type countRecipientsRoute,
  notificationProblems,
  type sendMessageRoute,
} from '@cabinet/contracts/notifications';
import { sqlOf, type Transaction } from '@cabinet/db/open-database';
import { asRole, type Officer } from '#platform/actor.ts';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { deliver, findRecipient } from './deliver.ts';
import { groupMessageSent } from './events.ts';

type Writing = BodyOf<typeof sendMessageRoute>;
type Counting = QueryOf<typeof countRecipientsRoute>;

type Group = Extract<Writing['to'], { kind: 'group' }>;

const inGroupText = `from application
  where "officeId" = $1::uuid and state <> 'draft' and ($2::text is null or state = $2)
    and ($3::text is null or "serviceId" = (select id from service where code = $3))`;
const countText = `select count(distinct "personId")::int as recipients ${inGroupText}`;
const peopleText = `select distinct "personId" ${inGroupText}`;

const valuesOf = ({ officeId, state, serviceCode }: Omit<Group, 'kind'>) => [officeId, state, serviceCode];

async function countPeopleIn(db: Context['db'], group: Omit<Group, 'kind'>): Promise<number> {
  const statement = { name: 'notifications.count_group', text: countText, values: valuesOf(group) };
  const [row] = (await sqlOf(db).query<{ recipients: number }>(statement)).rows;
  return row?.recipients ?? 0;
}

async function peopleIn(tx: Transaction, group: Omit<Group, 'kind'>): Promise<string[]> {
  const statement = { name: 'notifications.people_in_group', text: peopleText, values: valuesOf(group) };
  const { rows } = await sqlOf(tx).query<{ personId: string }>(statement);
  return rows.map(({ personId }) => personId);
}

const assertOwnOffice = (officer: Officer, officeId: string): void => {
  const offices: readonly string[] = officer.officeIds;
  if (!offices.includes(officeId)) throw problem(commonProblems.notFound, { officeId });
};

/** J8: how many people a message to this group would reach now. No personal fact is read, so nothing is logged. */
export async function countRecipients(ctx: Context, query: Counting): Promise<{ recipients: number }> {
  const officer = asRole(ctx.actor, 'officer');
  assertOwnOffice(officer, query.officeId);
  const { officeId, serviceCode = null, state = null } = query;
  return { recipients: await countPeopleIn(ctx.db, { officeId, serviceCode, state }) };
}

type To<Kind> = Extract<Writing['to'], { kind: Kind }>;
type Words = Pick<Writing, 'subject' | 'body'>;

async function writeToOne(ctx: Context, { applicationId }: To<'application'>, words: Words): Promise<number> {
  const officer = asRole(ctx.actor, 'officer');
  await write(ctx, 'notifications.write', async (writing) => {
    const application = await writing.tx.application.findFirst({
      // A draft is nobody's business.
      where: { id: applicationId, officeId: { in: [...officer.officeIds] }, state: { not: 'draft' } },
      select: { personId: true, office: { select: { nameUk: true, nameEn: true } } },
    });
    if (!application) throw problem(commonProblems.notFound, { applicationId });
    const to = await findRecipient(writing.tx, application.personId);
    const officeName = to.language === 'en' ? application.office.nameEn : application.office.nameUk;
    const id = ctx.newId();
    await deliver(ctx, writing, to, {
      ...words,
      causeKey: `written:${id}:${to.personId}`,
      template: 'notifications.written',
      facts: {},
      link: `/cabinet/applications/${applicationId}`,
      senderName: `${officer.name}, ${officeName}`,
      senderRole: 'officer',
    });
    writing.audit({ subject: id, details: { to: 'application', recipients: 1 } });
    return { recipients: 1 };
  });
  return 1;
}

/** Only kept here, however many they are: a job delivers. Everybody is meant whose application fits at this moment. */
async function writeToGroup(ctx: Context, to: To<'group'>, words: Words): Promise<number> {
  const officer = asRole(ctx.actor, 'officer');
  assertOwnOffice(officer, to.officeId);
  const { recipients } = await write(ctx, 'notifications.write', async ({ tx, now, audit, publish }) => {
    const personIds = await peopleIn(tx, to);
    if (personIds.length === 0) throw problem(notificationProblems.nobodyToWrite);
    const id = ctx.newId();
    const { accountId: senderId, name: senderName } = officer;
    await tx.groupMessage.create({
      data: { ...words, id, officeId: to.officeId, senderId, senderName, personIds, createdAt: now },
    });
    publish(groupMessageSent({ groupMessageId: id }));
    audit({ subject: id, details: { to: 'group', recipients: personIds.length } });
    return { recipients: personIds.length };
  });
  return recipients;
}

/** J8: an officer writes to one applicant or to a group. The sender is shown; the text stays in the cabinet, letters only lead to it. */
export async function writeToPeople(ctx: Context, { to, subject, body }: Writing): Promise<{ recipients: number }> {
  const words = { subject, body };
  const recipients = to.kind === 'group' ? await writeToGroup(ctx, to, words) : await writeToOne(ctx, to, words);
  return { recipients };
}
