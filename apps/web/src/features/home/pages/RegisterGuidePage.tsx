import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';

/** A22: how to register, step by step, each with the way to where it is done. */
export function RegisterGuidePage(): ReactNode {
  const { guide: text } = useText('home');
  const { prepare, account, letter, profile, apply } = text.steps;
  return (
    <Page title={text.title}>
      <Lead>{text.lead}</Lead>
      <ol>
        <Step {...prepare} />
        <Step {...account} href={pathTo('register')} />
        <Step {...letter} />
        <Step {...profile} href={pathTo('profile')} />
        <Step {...apply} href={pathTo('services')} />
      </ol>
      <h2>{text.codeTitle}</h2>
      <p>{text.codeText}</p>
      <p>{text.codeRules}</p>
      <p>
        <Link href={pathTo('registerCode')}>{text.codeLink}</Link>
      </p>
      <InsetText>
        <p>{text.stuck}</p>
        <Link href={pathTo('help')}>{text.stuckLink}</Link>
      </InsetText>
    </Page>
  );
}

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly link?: string;
  readonly href?: string;
}

function Step({ title, text, link, href }: StepProps): ReactNode {
  return (
    <li>
      <h2>{title}</h2>
      <p>{text}</p>
      {href && (
        <p>
          <Link href={href}>{link}</Link>
        </p>
      )}
    </li>
  );
}
