import { speakRoute } from '@cabinet/contracts/case-handling';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { inviteOf } from '../aid.ts';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { ReasonForm } from '../components/ReasonForm.tsx';
import { useApplication } from '../queries.ts';
import { useAct } from '../use-act.ts';

/** The person's word before a refusal (Law 2073-IX). */
export function SpeakPage(): ReactNode {
  const { hearing, speak: text } = useText('provisions');
  const application = useApplication();
  const { date } = useFormats();
  const act = useAct(application, 'spoken');
  const params = { applicationId: application.id };
  const page = pathTo('application', params);
  // Looked at once: after sending, this page itself leads on, with the news.
  const [isOffered] = useState(application.acts.includes('speak'));
  if (!isOffered) return <Navigate replace to={page} />;
  const { hearingUntil, version } = application;
  const reason = inviteOf(application);
  const send = (words: string | null): Promise<void> => {
    const body = { version, text: words ?? '' };
    return act.run(body, (idempotencyKey) => call(speakRoute, { params, body, idempotencyKey }));
  };
  return (
    <ReasonForm
      title={text.title}
      back={page}
      keepAs={`application/${application.id}/speak`}
      label={text.label}
      hint={text.hint}
      missing={text.missing}
      submit={text.send}
      look="primary"
      act={act}
      onSend={send}
      after={<OfficeBlock application={application} />}
    >
      <Lead>{hearing.text}</Lead>
      {reason && (
        <InsetText>
          <p>
            <strong>{hearing.reason}:</strong> {reason}
          </p>
        </InsetText>
      )}
      {hearingUntil && <p>{hearing.until(date(hearingUntil))}</p>}
      <p>{text.after}</p>
    </ReasonForm>
  );
}
