import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ApplicationStateTag } from '#shared/workflows/StateTag.tsx';
import { dueInWords } from '../rules.ts';

interface Props {
  readonly application: ReviewedApplication;
}

/** What an officer must know first: whose, what, in which state, until when, who has it. */
export function ApplicationHead({ application }: Props): ReactNode {
  const { review: text, due: dueWords } = useText('inbox');
  const say = useBilingual();
  const formats = useFormats();
  const due = dueInWords(application, dueWords, formats);
  const { claimedByMe, claimedByName, submittedAt, lateAskedAt } = application;
  return (
    <SummaryList
      rows={[
        { term: text.service, value: say(application.definition.name) },
        { term: text.applicant, value: application.applicant.fullName },
        {
          term: text.state,
          value: <ApplicationStateTag state={application.state} stateLabel={application.stateLabel} />,
        },
        {
          term: text.due,
          value: due.kind === 'attention' ? <StatusTag kind="attention">{due.text}</StatusTag> : due.text,
        },
        ...(lateAskedAt ? [{ term: text.lateAsked, value: formats.dateTime(lateAskedAt) }] : []),
        { term: text.claimed, value: claimedByMe ? text.claimedByMe : (claimedByName ?? text.unclaimed) },
        { term: text.submitted, value: submittedAt && formats.dateTime(submittedAt) },
        { term: text.office, value: say(application.officeName) },
        { term: text.decidingBody, value: say(application.decidingBody) },
      ]}
    />
  );
}
