import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { EmailLine } from '../components/EmailLine.tsx';
import { Section } from '../components/Section.tsx';
import { useCameFrom } from '../use-came-from.ts';

export function PrivacyPage(): ReactNode {
  const { privacy: text } = useText('home');
  return (
    <Page title={text.title} back={useCameFrom()}>
      <Lead>{text.lead}</Lead>
      <Section title={text.whatTitle} points={text.what} />
      <Section title={text.whyTitle} text={text.whyText} />
      <Section title={text.whoTitle} text={text.whoText} />
      <Section title={text.browserTitle} text={text.browserText} />
      <Section title={text.rightsTitle} points={text.rights} />
      <Section title={text.askTitle} text={text.askText}>
        <EmailLine label={text.email} />
      </Section>
    </Page>
  );
}
