import type { Application } from '@cabinet/contracts/applications';
import { formatPhone } from '@cabinet/contracts/people';
import { lazy, type ReactNode, Suspense } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { formatDate, formatPersonName } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { answerInWords } from '#shared/answers/answer-words.ts';
import { isAboutDevice } from '../aid.ts';
import { questionsFor } from '../filled.ts';
import { todayInKyiv } from '../today.ts';

/** Rows of the questions shown, as answered; with links to change them while the application is being checked. */
export const useAnswerRows = (application: Application, changeable: boolean): SummaryRow[] => {
  const text = useText('common');
  const say = useBilingual();
  const { language } = useLanguage();
  const today = application.submittedAt?.slice(0, 10) ?? todayInKyiv();
  return questionsFor(application, today).map((question) => ({
    term: say(question.label),
    value: answerInWords(question, application.answers[question.key], { language, yes: text.yes, no: text.no }),
    changeHref: changeable
      ? `${pathTo('applicationQuestion', { applicationId: application.id, key: question.key })}?return=check`
      : undefined,
  }));
};

interface Props {
  readonly application: Application;
}

// Few services ask for a card.
const CardSummary = lazy(async () => ({ default: (await import('#shared/registry/CardSummary.tsx')).CardSummary }));

// Few services ask for a device.
const DeviceSummary = lazy(async () => ({ default: (await import('./DeviceSummary.tsx')).DeviceSummary }));

/** The applicant's details as the application carries them. */
export const useApplicantRows = ({ applicant }: Application): SummaryRow[] => {
  const { applicant: text, needs } = useText('applications');
  const { language } = useLanguage();
  return [
    { term: text.fullName, value: applicant.fullName },
    { term: text.birthDate, value: applicant.birthDate && formatDate(applicant.birthDate, language) },
    { term: text.taxId, value: applicant.taxId },
    { term: text.phone, value: applicant.phone && formatPhone(applicant.phone) },
    { term: text.email, value: applicant.email },
    { term: text.address, value: applicant.address },
    ...(applicant.accessNeeds.length > 0
      ? [{ term: text.needs, value: applicant.accessNeeds.map((need) => needs[need]).join(', ') }]
      : []),
  ];
};

/** Who hands the application in, in words. */
export const useSubmitterRows = ({ submittedBy, representative }: Application): SummaryRow[] => {
  const text = useText('applications');
  const kind = { term: text.check.submitter, value: text.submitter.kinds[submittedBy] };
  if (submittedBy === 'self' || !representative) return [kind];
  return [
    kind,
    { term: text.submitter.dataTitle, value: formatPersonName(representative.name) },
    { term: text.submitter.phone, value: representative.phone && formatPhone(representative.phone) },
    { term: text.submitter.email, value: representative.email },
    ...(representative.taxId ? [{ term: text.submitter.taxId, value: representative.taxId }] : []),
  ];
};

/** What was sent: details, answers, who applied. */
export function SentAnswers({ application }: Props): ReactNode {
  const text = useText('applications').view;
  const rows = [
    ...useApplicantRows(application),
    ...useSubmitterRows(application),
    ...useAnswerRows(application, false),
  ];
  return (
    <>
      <h2>{text.answersTitle}</h2>
      <SummaryList rows={uniqueTerms(rows)} />
      {application.device && isAboutDevice(application) && (
        <Suspense>
          <DeviceSummary device={application.device} />
        </Suspense>
      )}
      {application.card && (
        <Suspense>
          <CardSummary card={application.card} />
        </Suspense>
      )}
    </>
  );
}

/** Two rows may bear one name (the phone of the applicant and of the representative); lists are keyed by it. */
const uniqueTerms = (rows: readonly SummaryRow[]): SummaryRow[] =>
  rows.map((row, index) => {
    const before = rows.slice(0, index).filter(({ term }) => term === row.term).length;
    return before === 0 ? row : { ...row, term: `${row.term} (${before + 1})` };
  });
