import type { ReactNode } from 'react';
import { Link } from '#shared/ui/layout.tsx';
import { supportEmail } from '../contacts.ts';

interface Props {
  readonly label: string;
}

/** An address to write to, named in words. */
export function EmailLine({ label }: Props): ReactNode {
  return (
    <p>
      {label} <Link href={`mailto:${supportEmail}`}>{supportEmail}</Link>
    </p>
  );
}
