import type { RegistryCard } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';

interface Props {
  readonly card: RegistryCard;
}

const kinds = { open: 'attention', linked: 'done', left: 'neutral' } as const;

/** B46: people who proved the number of the card, why it was not linked by itself, and what was decided. */
export function Claims({ card: { id: cardId, claims, state } }: Props): ReactNode {
  const { card: text, grounds, states } = useText('registryClaims');
  const { dateTime } = useFormats();
  if (claims.length === 0) return null;
  return (
    <>
      <h2>{text.title}</h2>
      <ul>
        {claims.map(({ id: claimId, person, ground, state: verdict, reason, foundAt }) => (
          <li key={claimId}>
            <p>
              {formatPersonName(person)} <StatusTag kind={kinds[verdict]}>{states[verdict]}</StatusTag>
            </p>
            <p>{grounds[ground]}</p>
            {reason && <p>{text.reason(reason)}</p>}
            {verdict === 'open' && <p>{text.since(dateTime(foundAt))}</p>}
            {verdict === 'open' && state === 'active' && (
              <Link href={staffPathTo('settleClaim', { cardId, claimId })}>
                {text.settle} <VisuallyHidden>{formatPersonName(person)}</VisuallyHidden>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
