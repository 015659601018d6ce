import { issueCodeRoute, type NewCode } from '@cabinet/contracts/authorization-codes';
import { readRegistrationCodeRoute, registerByCodeRoute } from '@cabinet/contracts/code-access';
import type { BodyInputOf } from '@cabinet/contracts/http/route';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { storeStaff } from '@cabinet/testkit/accounts';
import { storeOffice } from '@cabinet/testkit/offices';
import { aWord } from '@cabinet/testkit/random';
import { aCard, storeCard } from '@cabinet/testkit/registry';
import { aTaxId } from '@cabinet/testkit/tax-ids';
import type { Answer, Cabinet, Caller } from './cabinet.ts';
import { callerWith, cookiesOf, goodPassword } from './visitors.ts';

/** The paper that an officer was shown. */
export const seen = {
  ...{ kind: 'idCard' as const, number: '001234567', issuer: '6310' },
  ...{ issuedOn: '2021-05-04', validUntil: '2031-05-04' },
};

/** An officer of an office that receives people. */
export async function anOfficer(cabinet: Cabinet, kind = 'cnap'): Promise<Caller> {
  const officeId = await storeOffice(cabinet.db, { kind });
  return cabinet.sessionFor((await storeStaff(cabinet.db, [officeId])).accountId);
}

let days = 0;
/** What a card says of somebody new: born on another day, with a number of their own. */
export const somebody = (more: Partial<CardContent> = {}): CardContent => {
  days += 1;
  const birthDate = new Date(Date.UTC(1961, 0, days)).toISOString().slice(0, 10);
  const content = aCard();
  return {
    ...content,
    person: { ...content.person, birthDate },
    numbers: { taxId: aTaxId(birthDate, 'female'), taxIdRefused: false, unzr: null },
    ...more,
  };
};

export interface Holder {
  readonly cardId: string;
  readonly birthDate: string;
  readonly content: CardContent;
}

/** Somebody with a card and no account. */
export async function aHolder(cabinet: Cabinet, more: Partial<CardContent> = {}): Promise<Holder> {
  const content = somebody(more);
  const place = { db: cabinet.db, secrets: cabinet.services.secrets, now: cabinet.clock.now() };
  return { cardId: await storeCard(place, content), birthDate: content.person.birthDate, content };
}

export const issue = (cabinet: Cabinet, officer: Caller, { cardId }: Pick<Holder, 'cardId'>) =>
  cabinet.call(officer, issueCodeRoute, { params: { cardId } as never, body: { seen } });

/** A code for somebody with a card, good for fourteen days. */
export async function aCode(cabinet: Cabinet, officer: Caller, holder: Holder): Promise<NewCode> {
  const { status, body } = await issue(cabinet, officer, holder);
  if (status !== 201) throw new Error(`No code: ${JSON.stringify(body)}`);
  return body;
}

/** Shows a code from a browser of its own; `caller` holds what that browser remembers. */
export async function show(
  cabinet: Cabinet,
  code: string,
  birthDate: string,
): Promise<Answer<typeof readRegistrationCodeRoute> & { readonly caller: Caller }> {
  const answer = await cabinet.call(null, readRegistrationCodeRoute, { body: { code, birthDate } });
  return { ...answer, caller: callerWith(cookiesOf(answer)) };
}

type Form = BodyInputOf<typeof registerByCodeRoute>['form'];

export const aForm = (more: Partial<Form> = {}): Form => {
  const login = more.login ?? aWord('vesna');
  return {
    ...{ login, email: `${login}@example.ua`, password: goodPassword, passwordConfirmation: goodPassword },
    ...{ acceptTerms: true, consent: true },
    ...more,
  };
};

export const redeem = (cabinet: Cabinet, caller: Caller, ticket: string, form = aForm()) =>
  cabinet.call(caller, registerByCodeRoute, { body: { ticket, form } });
