import { addNoteRoute, type ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { ActBar } from '../components/ActBar.tsx';
import { ApplicantAndAnswers } from '../components/ApplicantAndAnswers.tsx';
import { ApplicationHead } from '../components/ApplicationHead.tsx';
import { DeviceFacts } from '../components/DeviceFacts.tsx';
import { DocumentTable } from '../components/DocumentTable.tsx';
import { Hearing } from '../components/Hearing.tsx';
import { ClockLedger, History } from '../components/History.tsx';
import { InternalNotes } from '../components/InternalNotes.tsx';
import { ProvisionPanel } from '../components/ProvisionPanel.tsx';
import { Decision, Requests } from '../components/RequestsAndDecision.tsx';
import { DecisionSignature, SignatureReview } from '../components/SignatureReview.tsx';
import { NoteForm } from '../forms.ts';
import { caseNewsCodes, newsCodes } from '../news.ts';
import { hasProvision } from '../rules.ts';
import { useAct } from '../use-act.ts';
import { useIsFollowed } from '../use-is-followed.ts';
import { useReviewed } from '../use-reviewed.ts';

const useNoteForm = ({ id }: ReviewedApplication): ContractForm<typeof NoteForm> => {
  const text = useText('inbox').review;
  const navigate = useNavigate();
  const act = useAct(id);
  const form = useContractForm(NoteForm, {
    defaults: { text: '' },
    words: { text: text.noteMissing },
    onSubmit: async (body, { idempotencyKey }) => {
      await act(() => call(addNoteRoute, { params: { applicationId: id }, body, idempotencyKey }));
      form.answers.reset();
      await navigate(staffPathTo('inboxApplication', { applicationId: id }), {
        state: { news: 'noted' },
        replace: true,
      });
    },
  });
  return form;
};

interface NewsProps {
  readonly change: string | null;
}

function News({ change }: NewsProps): ReactNode {
  const text = { ...useText('inbox').news, ...useText('caseHandling').news };
  const news = useNews([...newsCodes, ...caseNewsCodes]);
  if (change) return <NotificationBanner>{<p>{change}</p>}</NotificationBanner>;
  return (
    news && (
      <NotificationBanner key={news} kind="success">
        <p>{text[news]}</p>
      </NotificationBanner>
    )
  );
}

/** One application as the office works on it: facts first, acts at once, the rest in the order of the work. */
export function ReviewPage(): ReactNode {
  const text = useText('inbox');
  const { application, change } = useReviewed();
  const press = usePress();
  const note = useNoteForm(application);
  const isFollowed = useIsFollowed(application);
  return (
    <Page
      title={text.review.title(application.number)}
      breadcrumbs={[{ href: staffPathTo('inbox'), text: text.list.title }]}
      banner={<News change={change} />}
      errors={press.trouble === undefined ? <FormErrors form={note} /> : <PressErrors press={press} />}
    >
      <ApplicationHead application={application} />
      <ActBar application={application} press={press} />
      <Decision application={application} />
      <DecisionSignature application={application} />
      <Hearing application={application} />
      {hasProvision(application) && <ProvisionPanel application={application} />}
      <Requests application={application} />
      {application.device && <DeviceFacts device={application.device} state={application.state} />}
      <ApplicantAndAnswers application={application} />
      <SignatureReview application={application} />
      <DocumentTable application={application} />
      <InternalNotes notes={application.notes} form={isFollowed ? null : note} />
      <ClockLedger application={application} />
      <History application={application} />
    </Page>
  );
}
