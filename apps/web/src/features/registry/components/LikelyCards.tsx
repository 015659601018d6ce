import type { CardFound, RegistryCard } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { FoundTable } from './FoundTable.tsx';

const asFound = ({ id, number, state, content, hasAccount }: RegistryCard): CardFound => {
  const { name, birthDate } = content.person;
  const { surname, givenName, patronymic = null } = name;
  const taxIdEnd = content.numbers.taxId?.slice(-4) ?? null;
  return { id, number, state, surname, givenName, patronymic, birthDate, taxIdEnd, hasAccount, similar: false };
};

/** Cards that may be of the person for whom one is to be opened. */
export function LikelyCards({ cards }: { readonly cards: readonly RegistryCard[] }): ReactNode {
  const text = useText('registry').newCard;
  return (
    <>
      <h2>{text.likelyTitle}</h2>
      <InsetText>
        <p>{text.likely(cards.length)}</p>
      </InsetText>
      <FoundTable caption={text.likelyCaption} cards={cards.map(asFound)} />
    </>
  );
}
