import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';

interface Props {
  readonly onlyUnread: boolean;
}

/** K4: what an empty list means, and what to do first. */
export function EmptyMessages({ onlyUnread }: Props): ReactNode {
  const text = useText('notifications');
  if (onlyUnread) return <p>{text.emptyUnread}</p>;
  return (
    <>
      <p>{text.empty}</p>
      <Actions>
        <LinkButton href={pathTo('services')}>{text.chooseService}</LinkButton>
      </Actions>
    </>
  );
}
