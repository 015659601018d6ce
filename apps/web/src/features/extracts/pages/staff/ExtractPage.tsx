import type { ReviewedExtract } from '@cabinet/contracts/extracts';
import type { ExtractId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { Said } from '#shared/ui/Said.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ExtractSections } from '../../components/ExtractSections.tsx';
import { ExtractStateTag } from '../../components/ExtractStateTag.tsx';
import { extractQuery } from '../../queries.ts';

interface Props {
  readonly extract: ReviewedExtract;
}

function Facts({ extract }: Props): ReactNode {
  const text = useText('extractDesk');
  const say = useBilingual();
  const formats = useFormats();
  const { person, office, orderedAt, dueOn, withDiagnosis, decidedBy, decidedAt, reason } = extract;
  return (
    <SummaryList
      rows={[
        { term: text.columns.state, value: <ExtractStateTag {...extract} /> },
        { term: text.item.person, value: person },
        { term: text.columns.office, value: say(office) },
        { term: text.columns.ordered, value: formats.dateTime(orderedAt) },
        { term: text.columns.due, value: formats.date(dueOn) },
        { term: text.item.diagnosis, value: withDiagnosis ? text.item.wanted : text.item.notWanted },
        ...(decidedBy ? [{ term: text.item.decidedBy, value: decidedBy }] : []),
        ...(decidedAt ? [{ term: text.item.decidedAt, value: formats.dateTime(decidedAt) }] : []),
        ...(reason ? [{ term: text.item.reason, value: <Said text={reason} /> }] : []),
      ]}
    />
  );
}

function Acts({ extract: { id: extractId, says } }: Props): ReactNode {
  const { item: text } = useText('extractDesk');
  return (
    <Actions>
      {says && <LinkButton href={staffPathTo('signExtract', { extractId })}>{text.sign}</LinkButton>}
      <LinkButton look="secondary" href={staffPathTo('refuseExtract', { extractId })}>
        {text.refuse}
      </LinkButton>
    </Actions>
  );
}

/** D4: one extract with what it will say, and what can be done with it. */
export function ExtractPage(): ReactNode {
  const text = useText('extractDesk');
  const { data: extract } = useSuspenseQuery(extractQuery(useIdParameter<ExtractId>('extractId')));
  const isOpen = extract.state === 'ordered';
  return (
    <Page
      title={text.item.title(extract.number)}
      back={{ href: staffPathTo('extracts'), text: text.item.back }}
      banner={<NewsBanner of={['signed', 'refused']} words={text.news} />}
    >
      <Facts extract={extract} />
      {isOpen && !extract.says && <WarningText>{text.item.noCard}</WarningText>}
      {extract.says && <ExtractSections says={extract.says} />}
      {isOpen && <Acts extract={extract} />}
    </Page>
  );
}
