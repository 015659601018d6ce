import type { ClosedBecause } from '@cabinet/contracts/services';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';

/** A9: that a service is closed to whoever is signed in, and why; nothing while it is open. */
export function ClosedTo({ because }: { readonly because: ClosedBecause | null }): ReactNode {
  const text = useText('services').own;
  return (
    because && (
      <>
        <StatusTag kind="attention">{text.closed}</StatusTag>
        <p>{text.reasons[because]}</p>
      </>
    )
  );
}
