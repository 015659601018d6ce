import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { LinkButton } from '#shared/ui/Button.tsx';

/** For who opens the page of a code without having asked for one. */
export function AskCodeFirst({ href }: { readonly href: string }): ReactNode {
  const text = useText('phoneAccess').code;
  return (
    <Page title={text.title}>
      <p>{text.noneAsked}</p>
      <LinkButton href={href}>{text.askFirst}</LinkButton>
    </Page>
  );
}
