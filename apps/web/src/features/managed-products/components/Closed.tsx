import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';

interface Props {
  readonly back: { readonly href: string; readonly text: string };
}

/** Says that nothing can be done here now: somebody has sent, decided or deleted it meanwhile. */
export function Closed({ back }: Props): ReactNode {
  const { closed: text } = useText('managedProducts');
  return (
    <Page title={text.title} back={back}>
      <p>{text.text}</p>
    </Page>
  );
}
