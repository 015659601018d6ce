import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { OfficesHours } from '#shared/offices/OfficesHours.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { EmailLine } from '../components/EmailLine.tsx';
import { Section } from '../components/Section.tsx';

export function HelpPage(): ReactNode {
  const { help: text } = useText('home');
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      <Section title={text.writeTitle} text={text.writeText}>
        <p>{text.writeAnswer}</p>
        <EmailLine label={text.email} />
      </Section>
      <Section title={text.signTitle} text={text.signText} />
      <Section title={text.visitTitle} text={text.visitText}>
        <Disclosure summary={text.hoursTitle}>
          <OfficesHours unknown={text.hoursUnknown} />
          <Link href={pathTo('booking', { step: 'start' })}>{text.hoursBook}</Link>
        </Disclosure>
      </Section>
      <Section title={text.drawsTitle} text={text.drawsText}>
        <Link href={pathTo('draws')}>{text.drawsLink}</Link>
      </Section>
      <Section title={text.kepTitle} text={text.kepText}>
        {text.kepAnswers.map(({ asked, told }) => (
          <Disclosure key={asked} summary={asked}>
            <p>{told}</p>
          </Disclosure>
        ))}
        <Link href={pathTo('verify')}>{text.kepVerify}</Link>
      </Section>
      <Section title={text.stuckTitle}>
        <Disclosure summary={text.stuckPasswordTitle}>
          <p>{text.stuckPasswordText}</p>
        </Disclosure>
        <Disclosure summary={text.stuckLetterTitle}>
          <p>{text.stuckLetterText}</p>
        </Disclosure>
        <Disclosure summary={text.stuckErrorTitle}>
          <p>{text.stuckErrorText}</p>
        </Disclosure>
      </Section>
    </Page>
  );
}
