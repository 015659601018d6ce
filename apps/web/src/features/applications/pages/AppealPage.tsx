import { appealApplicationRoute } from '@cabinet/contracts/applications';
import { lastDayOfAppeal } from '@cabinet/domain/appeal-term';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { ReasonForm } from '../components/ReasonForm.tsx';
import { useApplication } from '../queries.ts';
import { useAct } from '../use-act.ts';

/** An appeal against a refusal, in the person's own words. */
export function AppealPage(): ReactNode {
  const text = useText('applications').appeal;
  const application = useApplication();
  const formats = useFormats();
  const act = useAct(application, 'appealed');
  const params = { applicationId: application.id };
  const page = pathTo('application', params);
  const until = application.decidedAt && lastDayOfAppeal(new Date(application.decidedAt));
  // Looked at once: after sending, this page itself leads on, with the news.
  const [isOffered] = useState(application.acts.includes('appeal'));
  if (!isOffered) return <Navigate replace to={page} />;
  const send = (reason: string | null): Promise<void> => {
    const body = { version: application.version, reason: reason ?? '' };
    return act.run(body, (idempotencyKey) => call(appealApplicationRoute, { params, body, idempotencyKey }));
  };
  return (
    <ReasonForm
      title={text.title}
      back={page}
      keepAs={`application/${application.id}/appeal`}
      label={text.reason}
      hint={text.reasonHint}
      missing={text.reasonMissing}
      submit={text.send}
      look="primary"
      act={act}
      onSend={send}
      after={<OfficeBlock application={application} />}
    >
      <Lead>{text.lead}</Lead>
      {until && <p>{text.until(formats.date(until))}</p>}
      {application.decisionReason && (
        <InsetText>
          <p>
            <strong>{text.decision}:</strong> {application.decisionReason}
          </p>
        </InsetText>
      )}
    </ReasonForm>
  );
}
