import type { RegistryCard } from '@cabinet/contracts/registry';
import type { CardTopic } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { CardStateTag } from './CardTags.tsx';

interface Props {
  readonly card: RegistryCard;
}

/** What does not agree, and what is missing, with the way to each. */
export function Attention({ card: { id: cardId, warnings, missing } }: Props): ReactNode {
  const text = useText('registry').card;
  const { topics } = useText('cardTopics');
  if (warnings.length === 0 && missing.length === 0) return null;
  const addressOf = (topic: CardTopic): string => staffPathTo('registryTopic', { cardId, topic });
  return (
    <>
      <h2>{text.attention}</h2>
      {warnings.map(({ topic, code, text: words }) => (
        <WarningText key={code}>
          <a href={addressOf(topic)}>{topics[topic]}</a>. {words}
        </WarningText>
      ))}
      {missing.length > 0 && (
        <>
          <p>{text.missing}</p>
          <ul>
            {missing.map((topic) => (
              <li key={topic}>
                <Link href={addressOf(topic)}>{topics[topic]}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const kinds = { open: 'attention', distinct: 'neutral', same: 'done' } as const;

/** Cards that may be of the same person. */
export function Duplicates({ card: { id: cardId, duplicates, state } }: Props): ReactNode {
  const text = useText('registry').card;
  if (duplicates.length === 0) return null;
  return (
    <>
      <h2>{text.duplicates}</h2>
      <ul>
        {duplicates.map(({ id: duplicateId, other, grounds, state: verdict, reason }) => {
          const name = text.settleWith(formatPersonName(other), other.number);
          return (
            <li key={duplicateId}>
              <Link href={staffPathTo('registryCard', { cardId: other.id })}>{name}</Link>
              <p>
                <CardStateTag state={other.state} />{' '}
                <StatusTag kind={kinds[verdict]}>{text.duplicateStates[verdict]}</StatusTag>
              </p>
              <p>{grounds.map((ground) => text.grounds[ground]).join(', ')}</p>
              {reason && <p>{text.reason(reason)}</p>}
              {verdict === 'open' && state === 'active' && (
                <Link href={staffPathTo('settleDuplicate', { cardId, duplicateId })}>
                  {text.settle} <VisuallyHidden>{name}</VisuallyHidden>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
