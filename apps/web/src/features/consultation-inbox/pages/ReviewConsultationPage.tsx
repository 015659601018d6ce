import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import type { ConsultationId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useRefusals } from '#shared/form/use-refusals.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ConsultationStateTag } from '#shared/workflows/ConsultationStateTag.tsx';
import { AnswerForm } from '../components/AnswerForm.tsx';
import { ClaimBar } from '../components/ClaimBar.tsx';
import { Conversation } from '../components/Conversation.tsx';
import { Due } from '../components/InboxTable.tsx';
import { reviewedQuery } from '../queries.ts';

/** What an officer must know first: whose, on what, in which state, until when, who has it. */
function Head({ consultation }: { readonly consultation: ReviewedConsultation }): ReactNode {
  const text = useText('consultationInbox').review;
  const say = useBilingual();
  const { topic, topicText, applicantName, state, claimedByMe, claimedByName, officeName, helped } = consultation;
  return (
    <SummaryList
      rows={[
        { term: text.applicant, value: applicantName },
        { term: text.topic, value: topic ? say(topic.name) : topicText },
        { term: text.state, value: <ConsultationStateTag state={state} /> },
        { term: text.due, value: <Due item={consultation} /> },
        { term: text.claimed, value: claimedByMe ? text.me : (claimedByName ?? text.nobody) },
        { term: text.office, value: say(officeName) },
        ...(helped === null ? [] : [{ term: text.helped, value: helped ? text.yes : text.no }]),
      ]}
    />
  );
}

/** G7, O1: one question as the office works on it: facts, what was said, then the answer. */
export function ReviewConsultationPage(): ReactNode {
  const text = useText('consultationInbox');
  const consultationId = useIdParameter<ConsultationId>('consultationId');
  const { data: consultation } = useSuspenseQuery(reviewedQuery(consultationId));
  const press = usePress();
  const refusals = useRefusals();
  return (
    <Page
      title={text.review.title(consultation.number)}
      breadcrumbs={[{ href: staffPathTo('inboxConsultations'), text: text.list.title }]}
      banner={<NewsBanner of={['claimed', 'released', 'assigned', 'answered']} words={text.news} />}
      errors={press.trouble === undefined ? <RefusalErrors refusals={refusals} /> : <PressErrors press={press} />}
    >
      <Head consultation={consultation} />
      <ClaimBar consultation={consultation} press={press} refusals={refusals} />
      <Conversation consultation={consultation} />
      {consultation.acts.includes('answer') && (
        <AnswerForm key={consultation.id} consultation={consultation} press={press} refusals={refusals} />
      )}
    </Page>
  );
}
