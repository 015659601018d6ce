import type { ReactNode } from 'react';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import type { Act } from '../use-act.ts';

interface Props {
  readonly title: string;
  readonly back: string;
  readonly act: Act;
  readonly children: ReactNode;
}

/** The frame of a page that does one thing with a visit. */
export function ActFrame({ title, back, act, children }: Props): ReactNode {
  const text = useText('common');
  return (
    <Page title={title} back={{ href: back }} errors={<RefusalErrors refusals={act} />}>
      {children}
      <p role="status">{act.busy ? text.sending : ''}</p>
    </Page>
  );
}
