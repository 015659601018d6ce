import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { Section } from '../components/Section.tsx';
import { useCameFrom } from '../use-came-from.ts';

export function TermsPage(): ReactNode {
  const { terms: text } = useText('home');
  return (
    <Page title={text.title} back={useCameFrom()}>
      <Lead>{text.lead}</Lead>
      <Section title={text.freeTitle} text={text.freeText} />
      <Section title={text.youTitle} points={text.you} />
      <Section title={text.weTitle} points={text.we} />
      <Section title={text.paperTitle} text={text.paperText} />
    </Page>
  );
}
