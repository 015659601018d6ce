import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Card, Lead, Link } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { resultsAddress } from '../asked.ts';
import { type Answers, stepAddress } from '../choose.ts';
import { classesQuery } from '../queries.ts';
import { inAddress, type Suited, suitedClasses } from '../rules.ts';

interface Props {
  readonly answers: Answers;
}

const mostAdvised = 12;

const ages = { adult: 'adult', child: 'child,teen' } as const;

/** The kinds of products that may help, each with the reason, and all products for these answers. */
export function Advice({ answers }: Props): ReactNode {
  const { choose } = useText('catalogue');
  const { data: classes } = useSuspenseQuery(classesQuery);
  const { hard, where, who } = answers;
  const suited = suitedClasses(classes, { hard, place: where ?? 'both' });
  const shown = suited.slice(0, mostAdvised);
  return (
    <Page title={choose.resultTitle} back={{ href: stepAddress('where', answers) }}>
      {shown.length > 0 ? (
        <>
          <Lead>{choose.resultLead}</Lead>
          <p>
            {choose.count(suited.length)} {suited.length > shown.length && choose.most(shown.length)}
          </p>
          {shown.map((one) => (
            <Kind key={one.class.code} suited={one} />
          ))}
          <Actions>
            <LinkButton href={resultsAddress({ helps: hard, ...(who && { filter: { ageGroup: ages[who] } }) })}>
              {choose.allFor}
            </LinkButton>
          </Actions>
        </>
      ) : (
        <InsetText>{choose.nothing}</InsetText>
      )}
      <Given answers={answers} />
    </Page>
  );
}

function Kind({ suited }: { readonly suited: Suited }): ReactNode {
  const text = useText('catalogue');
  const say = useBilingual();
  const { code, name, products } = suited.class;
  return (
    <Card>
      <h2>
        <Link href={pathTo('productClass', { code: inAddress(code) })}>{say(name)}</Link>
      </h2>
      <p>{text.choose.because(suited.because.map((help) => text.helps[help]).join(', '))}</p>
      <Link href={resultsAddress({ class: inAddress(code) })}>{text.choose.see(products, say(name))}</Link>
    </Card>
  );
}

function Given({ answers }: Props): ReactNode {
  const text = useText('catalogue');
  const { choose } = text;
  const { hard, who, where } = answers;
  const rows = [
    {
      term: choose.hard,
      value: hard.map((help) => text.helps[help]).join(', '),
      changeHref: stepAddress('hard', answers),
    },
    { term: choose.who, value: who && choose.whom[who], changeHref: stepAddress('who', answers) },
    { term: choose.where, value: where && choose.places[where], changeHref: stepAddress('where', answers) },
  ];
  return (
    <>
      <h2>{choose.answers}</h2>
      <SummaryList rows={rows} />
    </>
  );
}
