import type { RegistryCardId } from '@cabinet/contracts/ids';
import { openCardRoute, type RegistryCard, registryProblems } from '@cabinet/contracts/registry';
import type { CardContent } from '@cabinet/contracts/registry-card';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { type ApiProblem, isProblem } from '#shared/api/problem.ts';
import { relocated, retold } from '#shared/api/retold.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { cardQuery } from './queries.ts';
import { DocumentAnswer, typedDocument } from '#shared/registry/topics/document-answer.ts';
import { useDocumentWords } from '#shared/registry/topics/DocumentTopic.tsx';
import { NumbersAnswer, typedNumbers } from '#shared/registry/topics/numbers-answer.ts';
import { PersonAnswer, typedPerson } from '#shared/registry/topics/person-answer.ts';
import { usePersonWords } from '#shared/registry/topics/PersonTopic.tsx';

/** Who the person is; the other topics are written on the page of the card. */
const NewCard = z.object({
  person: PersonAnswer,
  numbers: NumbersAnswer,
  document: DocumentAnswer,
  /** The cards that were shown are somebody else’s. */
  distinct: z.boolean(),
});
type NewCard = z.infer<typeof NewCard>;

const beginning = {
  person: typedPerson(null),
  numbers: typedNumbers(null),
  document: typedDocument(null),
  distinct: false,
};

export const copyOfNewCard = 'registry/new';

const contentOf = ({ person, numbers, document }: NewCard): CardContent => ({
  ...{ person, numbers, document },
  ...{ addresses: null, contacts: null, displaced: null, categories: null, disability: null },
  ...{ programme: null, representatives: null, social: null, payment: null },
});

const idsIn = ({ facts }: ApiProblem): readonly RegistryCardId[] => {
  const { cardIds } = facts;
  // The API names cards by their ids.
  return Array.isArray(cardIds) ? (cardIds as RegistryCardId[]) : [];
};

const useWords = () => {
  const [person, document] = [usePersonWords(), useDocumentWords()];
  return {
    'person.sex': person.sex,
    'person.citizenship': person.citizenship,
    'document.kind': document.kind,
    'document.number': document.number,
    'document.issuedOn': document.issuedOn,
    'document.validUntil': document.validUntil,
  } as const;
};

interface NewCardForm {
  readonly form: ContractForm<typeof NewCard>;
  readonly restored: boolean;
  /** Cards that may be of the same person; shown before another is opened. */
  readonly likely: readonly RegistryCard[];
}

/** D10: opens a card; whom the databank may know already is shown first, and nothing that was typed is lost. */
export const useNewCard = (): NewCardForm => {
  const text = useText('registry').newCard;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [likely, setLikely] = useState<readonly RegistryCard[]>([]);
  const [typed] = useState(() => readTyped(copyOfNewCard, beginning));
  const showLikely = async (refusal: ApiProblem): Promise<never> => {
    const cards = await Promise.all(idsIn(refusal).map((cardId) => queries.fetchQuery(cardQuery(cardId))));
    // They are on the page before the summary looks for the box that it leads to.
    flushSync(() => setLikely(cards));
    form.change('distinct', false);
    const told = { pointer: '/distinct', code: refusal.code, text: text.distinctMissing };
    throw retold(refusal, { errors: [told] });
  };
  const form = useContractForm(NewCard, {
    defaults: { ...(typed ?? beginning), distinct: false },
    words: useWords(),
    onSubmit: async (answers, { idempotencyKey }) => {
      const distinctFrom = answers.distinct ? likely.map(({ id }) => id) : [];
      try {
        const body = { content: contentOf(answers), distinctFrom };
        const card = await call(openCardRoute, { body, idempotencyKey });
        dropTyped(copyOfNewCard);
        queries.setQueryData(cardQuery(card.id).queryKey, card);
        await navigate(staffPathTo('registryCard', { cardId: card.id }), { state: { news: 'opened' } });
      } catch (refusal) {
        if (isProblem(refusal, registryProblems.likelyDuplicate)) await showLikely(refusal);
        throw relocated(refusal, '/content');
      }
    },
  });
  const { answers } = form;
  useEffect(() => answers.listen(() => keepTyped(copyOfNewCard, answers.collect(), beginning)), [answers]);
  return { form, restored: typed !== null, likely };
};
