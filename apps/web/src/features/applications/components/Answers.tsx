import type { Application } from '@cabinet/contracts/applications';
import { lazy, type ReactNode, Suspense } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { isAboutDevice } from '../aid.ts';
import { relevantSlots } from '../rules.ts';
import { useAnswerRows, useApplicantRows, useSubmitterRows } from './SentAnswers.tsx';

interface Props {
  readonly application: Application;
}

// Few services ask for a card.
const CardSummary = lazy(async () => ({ default: (await import('#shared/registry/CardSummary.tsx')).CardSummary }));

// Few services ask for a device.
const DeviceSummary = lazy(async () => ({ default: (await import('./DeviceSummary.tsx')).DeviceSummary }));

/** Leads from the check page to where a part is filled in, and back. */
const changing = (href: string): string => `${href}?return=check`;

const withFirstLink = (rows: readonly SummaryRow[], href: string): SummaryRow[] =>
  rows.map((row, index) => (index === 0 ? { ...row, changeHref: changing(href) } : row));

const useSlotRows = (application: Application): SummaryRow[] => {
  const text = useText('applications').check;
  const say = useBilingual();
  return (
    relevantSlots(application)
      // Forty papers nobody asks this person for would hide the three they add.
      .filter(
        ({ preparedByCabinet, mandatory, documents }) => !preparedByCabinet && (mandatory || documents.length > 0),
      )
      .map(({ code, name, documents }) => ({
        term: say(name),
        value: documents.length > 0 ? documents.map(({ document }) => document.title).join(', ') : text.noFile,
        changeHref: changing(pathTo('applicationDocument', { applicationId: application.id, code })),
      }))
  );
};

interface SectionProps {
  readonly title: string;
  readonly rows: SummaryRow[];
}

function Section({ title, rows }: SectionProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

/** Everything that will be sent, each part with a way to change it that comes back here. */
export function Answers({ application }: Props): ReactNode {
  const text = useText('applications');
  const params = { applicationId: application.id };
  const { definition, objectName, objectAddress } = application;
  const object = [
    { term: text.head.object, value: objectName },
    { term: text.head.objectAddress, value: objectAddress },
  ];
  const applicant = useApplicantRows(application);
  const submitter = useSubmitterRows(application);
  return (
    <>
      <Section title={text.check.applicant} rows={withFirstLink(applicant, pathTo('applicationApplicant', params))} />
      {definition.needsObject && (
        <Section title={text.check.object} rows={withFirstLink(object, pathTo('applicationObject', params))} />
      )}
      <Section title={text.check.answers} rows={useAnswerRows(application, true)} />
      {application.device && isAboutDevice(application) && (
        <Suspense>
          <DeviceSummary device={application.device} changeHref={changing(pathTo('applicationDevice', params))} />
        </Suspense>
      )}
      {application.card && (
        <Suspense>
          <CardSummary
            card={application.card}
            changeHref={(topic) => changing(pathTo('applicationCardTopic', { ...params, topic }))}
          />
        </Suspense>
      )}
      <Section title={text.check.documents} rows={useSlotRows(application)} />
      <Section title={text.check.submitter} rows={withFirstLink(submitter, pathTo('applicationSubmitter', params))} />
    </>
  );
}
