import type { FieldError } from '@cabinet/contracts/http/problem';
import type { CardDraft, CardTopic } from '@cabinet/contracts/registry-card';
import type { Answers } from '@cabinet/contracts/service-definition';
import type { Transaction } from '@cabinet/db/open-database';
import { cardTopicNames } from '@cabinet/domain/card-topic-names';
import { findProfileFacts, isNamedLike } from '#modules/persons/public.ts';
import type { Context } from '#platform/context.ts';
import { missingTopics } from './rules.ts';

/** Topics of a card that the profile of whoever asks for it knows already. */
export async function cardOfProfile(ctx: Context, tx: Transaction, personId: string): Promise<CardDraft> {
  const facts = await findProfileFacts({ db: tx, secrets: ctx.secrets }, personId);
  const { name, sex, birthDate, taxId, taxIdRefused, unzr, document, disability } = facts;
  const { registeredAddress, actualAddress, phone, otherPhone, email, accessNeeds } = facts;
  const person = { name, sex, formerSurname: null, birthPlace: null, citizenship: facts.citizenship };
  return {
    ...(birthDate !== null && { person: { ...person, birthDate } }),
    ...((taxId !== null) !== taxIdRefused && { numbers: { taxId, taxIdRefused, unzr } }),
    ...(document && { document }),
    ...(registeredAddress && {
      addresses: { registered: registeredAddress, registeredOn: null, actual: actualAddress },
    }),
    ...((phone ?? email) !== null && { contacts: { phone, otherPhone, email, needs: [...accessNeeds] } }),
    ...(disability && {
      disability: { established: disability, nextAssessmentOn: null, impairments: [], diagnosis: null },
    }),
  };
}

interface About {
  readonly answers: Answers;
  /** Whose profile it is asked from. */
  readonly applicant: { readonly surname: string; readonly givenName: string };
}

const lack = (topic: CardTopic, code: string): FieldError => ({ pointer: `/card/${topic}`, code });

/** Who the card is of has to be who asks, or be represented by them (D9). */
function standingLacks({ person, representatives }: CardDraft, { answers, applicant }: About): FieldError[] {
  if (!person || answers.forWhom === undefined) return [];
  if (answers.forWhom === 'self')
    return isNamedLike(applicant, person.name) ? [] : [lack('person', 'registry.not_the_applicant')];
  const isNamed = representatives?.some(({ name }) => isNamedLike(applicant, name));
  return isNamed ? [] : [lack('representatives', 'registry.representative_missing')];
}

/** What keeps a card on the way from being opened. */
export function lacksOfCard(draft: CardDraft, about: About): FieldError[] {
  const marked = about.answers.ground;
  const kinds = draft.categories?.map(({ kind }) => kind as string) ?? [];
  const withoutPaper = Array.isArray(marked) && draft.categories && marked.some((one) => !kinds.includes(one));
  const missing: readonly CardTopic[] = [
    ...(draft.person ? [] : ['person' as const]),
    ...(draft.numbers ? [] : ['numbers' as const]),
    ...missingTopics({
      ...{ document: draft.document ?? null, addresses: draft.addresses ?? null, contacts: draft.contacts ?? null },
      ...{ categories: draft.categories ?? null, disability: draft.disability ?? null },
    }),
  ];
  return [
    ...missing.map((topic) => ({ ...lack(topic, 'registry.topic_missing'), params: cardTopicNames[topic] })),
    ...(withoutPaper ? [lack('categories', 'registry.category_without_paper')] : []),
    ...standingLacks(draft, about),
  ];
}
