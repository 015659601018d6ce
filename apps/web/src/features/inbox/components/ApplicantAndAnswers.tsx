import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { formatPhone } from '@cabinet/contracts/people';
import { lazy, type ReactNode, Suspense } from 'react';
import { answerInWords } from '#shared/answers/answer-words.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { LikelyCards } from './LikelyCards.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';

interface Props {
  readonly application: ReviewedApplication;
}

const CardSummary = lazy(async () => ({ default: (await import('#shared/registry/CardSummary.tsx')).CardSummary }));

const useApplicantRows = ({ applicant, submittedBy, representative }: ReviewedApplication): readonly SummaryRow[] => {
  const { review: text, needs } = useText('inbox');
  const formats = useFormats();
  const own: readonly SummaryRow[] = [
    { term: text.applicant, value: applicant.fullName },
    { term: text.birthDate, value: applicant.birthDate && formats.date(applicant.birthDate) },
    { term: text.taxId, value: applicant.taxId },
    { term: text.phone, value: applicant.phone && formatPhone(applicant.phone) },
    { term: text.email, value: applicant.email },
    { term: text.address, value: applicant.address },
    ...(applicant.accessNeeds.length > 0
      ? [{ term: text.needs, value: applicant.accessNeeds.map((need) => needs[need]).join(', ') }]
      : []),
    { term: text.submittedBy, value: text.submitters[submittedBy] },
  ];
  if (!representative) return own;
  const { name, phone, email, taxId } = representative;
  const number = taxId && `${text.taxId} ${taxId}`;
  const words = [formatPersonName(name), phone && formatPhone(phone), email, number].filter(Boolean).join(', ');
  return [...own, { term: text.representative, value: words }];
};

const useAnswerRows = ({ definition, answers, objectName, objectAddress }: ReviewedApplication): SummaryRow[] => {
  const text = useText('inbox').review;
  const { yes, no } = useText('common');
  const say = useBilingual();
  const { language } = useLanguage();
  const object = definition.needsObject
    ? [
        { term: text.object, value: objectName },
        { term: text.objectAddress, value: objectAddress },
      ]
    : [];
  // What was not asked because of other answers is not listed; what was asked and left empty is.
  const asked = definition.questions.filter(({ key, required, when }) => key in answers || (required && when === null));
  const given = asked.map((question) => ({
    term: say(question.label),
    value: answerInWords(question, answers[question.key], { language, yes, no }),
  }));
  return [...object, ...given];
};

/** Who asks, and what they answered, in the words of the service’s own definition. */
export function ApplicantAndAnswers({ application }: Props): ReactNode {
  const text = useText('inbox').review;
  const { yes, no } = useText('common');
  const applicant = useApplicantRows(application);
  const answers = useAnswerRows(application);
  const declared = { term: text.declaration, value: application.declaration ? yes : no };
  return (
    <>
      <h2>{text.applicantTitle}</h2>
      <SummaryList rows={applicant} />
      <h2>{text.answersTitle}</h2>
      <SummaryList rows={[...answers, declared]} />
      {application.card && (
        <Suspense>
          <CardSummary card={application.card} />
          {application.likelyCards && <LikelyCards cards={application.likelyCards} />}
        </Suspense>
      )}
    </>
  );
}
