import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { EmailLine } from '../components/EmailLine.tsx';
import { Section } from '../components/Section.tsx';

export function AccessibilityPage(): ReactNode {
  const { accessibility: text } = useText('home');
  return (
    <Page title={text.title} banner={<NewsBanner of={['told', 'toldOnly']} words={text} />}>
      <Lead>{text.lead}</Lead>
      <Section title={text.goalTitle} text={text.goalText} />
      <Section title={text.canTitle} points={text.can} />
      <Section title={text.checkedTitle} text={text.checkedText} />
      <Section title={text.notCheckedTitle} text={text.notCheckedText} points={text.notChecked} />
      <Section title={text.knownTitle} points={text.known} />
      <Section title={text.contactTitle} text={text.contactText}>
        <p>
          <LinkButton look="secondary" href={pathTo('feedback')}>
            {text.tell}
          </LinkButton>
        </p>
        <EmailLine label={text.email} />
      </Section>
      <Section title={text.complaintTitle} text={text.complaintText} />
    </Page>
  );
}
