import { withdrawApplicationRoute } from '@cabinet/contracts/applications';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Head } from '../components/Head.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { ReasonForm } from '../components/ReasonForm.tsx';
import { useApplication } from '../queries.ts';
import { useAct } from '../use-act.ts';

/** Withdrawing cannot be undone, so it is a page of its own that says what will happen. */
export function WithdrawPage(): ReactNode {
  const text = useText('applications').withdraw;
  const application = useApplication();
  const act = useAct(application, 'withdrawn');
  const params = { applicationId: application.id };
  const page = pathTo('application', params);
  // Looked at once: after sending, this page itself leads on, with the news.
  const [isOffered] = useState(application.acts.includes('withdraw'));
  if (!isOffered) return <Navigate replace to={page} />;
  const send = (reason: string | null): Promise<void> => {
    const body = { version: application.version, reason };
    return act.run(body, (idempotencyKey) => call(withdrawApplicationRoute, { params, body, idempotencyKey }));
  };
  return (
    <ReasonForm
      title={text.title}
      back={page}
      keepAs={`application/${application.id}/withdraw`}
      label={text.reason}
      hint={text.reasonHint}
      submit={text.confirm}
      look="warning"
      cancel={text.cancel}
      act={act}
      onSend={send}
      after={<OfficeBlock application={application} />}
    >
      <Head application={application} />
      <WarningText>{text.text}</WarningText>
    </ReasonForm>
  );
}
