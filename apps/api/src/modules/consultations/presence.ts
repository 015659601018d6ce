import type { Transaction } from '@cabinet/db/open-database';

const present = (officeId: string) => ({
  officeId,
  staff: { account: { role: 'officer', state: { in: ['active', 'recovering'] } } },
});

/** The officer is let in and still belongs to the office. */
export const isPresent = async (
  db: Pick<Transaction, 'staffOffice'>,
  accountId: string,
  officeId: string,
): Promise<boolean> => (await db.staffOffice.count({ where: { accountId, ...present(officeId) } })) > 0;

interface Colleague {
  readonly accountId: string;
  /** «Службенко О. П.» */
  readonly name: string;
}

const initial = (name: string | null): string => (name ? `${name.slice(0, 1)}.` : '');

/** Officers of an office who are there, in alphabetical order. */
export async function colleaguesIn(db: Pick<Transaction, 'staffOffice'>, officeId: string): Promise<Colleague[]> {
  const rows = await db.staffOffice.findMany({
    where: present(officeId),
    select: { accountId: true, staff: { select: { surname: true, givenName: true, patronymic: true } } },
    orderBy: [{ staff: { surname: 'asc' } }, { accountId: 'asc' }],
  });
  return rows.map(({ accountId, staff: { surname, givenName, patronymic } }) => ({
    accountId,
    name: [surname, initial(givenName), initial(patronymic)].filter(Boolean).join(' '),
  }));
}
