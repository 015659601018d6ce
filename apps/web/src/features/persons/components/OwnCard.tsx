import type { CardChange, OwnCard as OwnCardData } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText, WarningText } from '#shared/ui/InsetText.tsx';
import { Card, Link, LinkList } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import {
  type CardWording,
  categoryRows,
  disabilityRows,
  otherRows,
  personRows,
  programmeRows,
  reachRows,
} from '../own-card-rows.ts';
import { presentDocument } from '../present.ts';
import { useHiddenRow } from '../use-hidden-row.tsx';
import { Renewal } from './Renewal.tsx';

interface Props {
  readonly card: OwnCardData;
}

const useWording = (): CardWording => {
  const [text, persons, formats] = [useText('ownCard'), useText('persons'), useFormats()];
  return { text, persons, formats };
};

interface TopicProps {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
  readonly children?: ReactNode;
}

/** Nothing where the card says nothing. */
function Topic({ title, rows, children }: TopicProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <Card>
      <h2>{title}</h2>
      <SummaryList rows={rows} />
      {children}
    </Card>
  );
}

/** Numbers are shown when asked: people open the cabinet in queues and libraries. */
function Numbers({ card: { content } }: Props): ReactNode {
  const { text, persons, formats } = useWording();
  const { numbers, document, payment } = content;
  const taxIdRow = useHiddenRow({ term: text.taxId, value: numbers.taxId });
  const unzrRow = useHiddenRow({ term: text.unzr, value: numbers.unzr });
  const documentRow = useHiddenRow({
    term: text.document,
    value: document && presentDocument({ text: persons, formats }, document),
    number: document?.number,
  });
  const ibanRow = useHiddenRow({ term: text.iban, value: payment?.iban ?? null });
  const rows = [
    numbers.taxIdRefused ? { term: text.taxId, value: text.taxIdRefused } : taxIdRow,
    ...(numbers.unzr ? [unzrRow] : []),
    ...(document ? [documentRow] : []),
    ...(payment ? [ibanRow] : []),
    ...(payment?.bank ? [{ term: text.bank, value: payment.bank }] : []),
  ];
  return <Topic title={text.topics.numbers} rows={rows} />;
}

function Changes({ changes }: { readonly changes: readonly CardChange[] }): ReactNode {
  const { text, formats } = useWording();
  const topicsOf = ({ fields }: CardChange): string =>
    [...new Set(fields.map(({ topic }) => text.topics[topic]))].join(', ');
  return (
    <>
      <h2>{text.changesTitle}</h2>
      {changes.length === 0 && <p>{text.noChanges}</p>}
      <Timeline
        events={changes.map((change) => ({
          key: change.id,
          title: text.sources[change.source],
          when: formats.dateTime(change.at),
          dateTime: change.at,
          children: (
            <>
              <p>{change.fields.length > 0 ? text.changed(topicsOf(change)) : text.opened}</p>
              {change.by && <p>{text.by(change.by)}</p>}
            </>
          ),
        }))}
      />
    </>
  );
}

/** C14: what the databank knows of the person, and where its latest words come from. */
export function OwnCard({ card }: Props): ReactNode {
  const wording = useWording();
  const { text } = wording;
  const { content, state } = card;
  const tag = <StatusTag kind={state === 'active' ? 'done' : 'neutral'}>{text.states[state]}</StatusTag>;
  return (
    <>
      {state === 'closed' && <WarningText>{text.closed}</WarningText>}
      <SummaryList
        rows={[
          { term: text.number, value: card.number },
          { term: text.state, value: tag },
        ]}
      />
      <p>{text.wrong}</p>
      {card.hidden && (
        <InsetText>
          <p>{text.hidden}</p>
          <p>{text.openHidden}</p>
          <LinkList
            items={[
              { href: pathTo('security'), text: text.toSignature },
              { href: pathTo('ownCardCode'), text: text.toCode },
            ]}
          />
        </InsetText>
      )}
      <Topic title={text.topics.disability} rows={disabilityRows(wording, content)}>
        <Renewal renewal={card.renewal} />
      </Topic>
      <Topic title={text.topics.programme} rows={programmeRows(wording, content)}>
        <Link href={pathTo('programme')}>{text.toProgramme}</Link>
      </Topic>
      <Topic title={text.topics.categories} rows={categoryRows(wording, content)} />
      <Topic title={text.topics.person} rows={personRows(wording, content)} />
      <Numbers card={card} />
      <Topic title={text.reachTitle} rows={reachRows(wording, content)} />
      <Topic title={text.otherTitle} rows={otherRows(wording, content)} />
      <h2>{text.extract.title}</h2>
      <p>{text.extract.what}</p>
      <Link href={pathTo('ownExtracts')}>{text.extract.link}</Link>
      <Changes changes={card.changes} />
    </>
  );
}
