import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';

export function NotFoundPage(): ReactNode {
  const text = useText('common');
  return (
    <Page title={text.errors.notFoundTitle}>
      <p>{text.errors.notFoundText}</p>
      <LinkButton href={pathTo('home')}>{text.errors.goHome}</LinkButton>
    </Page>
  );
}
