import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { centresQuery } from '#shared/signing/centres-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';

interface Props {
  readonly href: string;
  readonly children: string;
}

/** The way through id.gov.ua, where it is offered. */
export function IdGovUaWay({ href, children }: Props): ReactNode {
  const { idGovUa } = useSuspenseQuery(centresQuery).data;
  if (!idGovUa) return null;
  return (
    <Actions>
      <LinkButton look="secondary" href={href}>
        {children}
      </LinkButton>
    </Actions>
  );
}
