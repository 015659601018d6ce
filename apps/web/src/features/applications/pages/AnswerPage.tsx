import { type Application, answerRequestsRoute, type InformationRequest } from '@cabinet/contracts/applications';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { TextArea } from '#shared/ui/TextInput.tsx';
import { DraftErrors } from '../components/DraftForm.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { Request } from '../components/Requests.tsx';
import { placeOf } from '../places.ts';
import { useApplication } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { useKeptTexts } from '../use-kept-texts.ts';

/** F15: every open question of the office with the place to mend it, and one button that hands all back. */
export function AnswerPage(): ReactNode {
  const application = useApplication();
  // Looked at once: after sending, this page itself leads on, with the news.
  const [isAsked] = useState(application.acts.includes('answerInformation'));
  if (!isAsked) return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <AnswerForm application={application} />;
}

interface Props {
  readonly application: Application;
}

type Sending = ReturnType<typeof useAct>;

const fieldOf = (requestId: string): string => `answer-${requestId}`;

/** The server names a request or a place of the application; the link leads to its box or to that place. */
const useSummary = (application: Application, { errors, trouble }: Sending): SummarisedError[] => {
  const text = useText('applications').places;
  const say = useBilingual();
  const listed = errors.map(({ pointer, text: words }): SummarisedError => {
    const [, area, id = ''] = pointer.split('/');
    if (area === 'requests') return { fieldId: fieldOf(id), text: words };
    const { href, name } = placeOf(pointer, { application, text, say });
    return { href: `${href}?return=answer`, text: `${name}: ${words}` };
  });
  return trouble ? [{ text: trouble }, ...listed] : listed;
};

const shortestExplanation = 3;

function AnswerForm({ application }: Props): ReactNode {
  const { answer: text, view } = useText('applications');
  const { requestsTitle } = view;
  const { sending: sendingWords } = useText('common');
  const { texts, write, forget } = useKeptTexts(`application/${application.id}/answer`);
  const sending = useAct(application, 'answered');
  const refused = useSummary(application, sending);
  const [silent, setSilent] = useState<{ readonly ids: readonly string[]; readonly attempt: number }>({
    ids: [],
    attempt: 0,
  });
  const open = application.requests.filter(({ state }) => state === 'open');
  const typed = (id: string): string => (texts[id] ?? '').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const ids = open.filter(({ kind, id }) => kind === 'explain' && typed(id).length < shortestExplanation);
    setSilent(({ attempt }) => ({ ids: ids.map(({ id }) => id), attempt: attempt + 1 }));
    if (ids.length > 0) return;
    const answers = open.map(({ id }) => ({ requestId: id, text: typed(id) || null }));
    const body = { version: application.version, answers };
    void sending.run(body, async (idempotencyKey) => {
      const params = { applicationId: application.id };
      const answer = await call(answerRequestsRoute, { params, body, idempotencyKey });
      await forget();
      return answer;
    });
  };
  const missing = silent.ids.map((id) => ({ fieldId: fieldOf(id), text: text.explainMissing }));
  const summary = missing.length > 0 ? missing : refused;
  const errorOf = (id: string): string | undefined => summary.find(({ fieldId }) => fieldId === fieldOf(id))?.text;
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('application', { applicationId: application.id }) }}
      errors={<DraftErrors errors={summary} attempt={silent.attempt + sending.attempt} />}
    >
      <Lead>{text.lead}</Lead>
      <h2>{requestsTitle}</h2>
      <form noValidate onSubmit={submit}>
        {open.map((request) => (
          <Request key={request.id} application={application} request={request}>
            <Explanation
              request={request}
              value={texts[request.id] ?? ''}
              error={errorOf(request.id)}
              onChange={(words) => write(request.id, words)}
            />
          </Request>
        ))}
        <Actions>
          <Button type="submit" busy={sending.busy}>
            {text.send}
          </Button>
        </Actions>
        <p role="status">{sending.busy ? sendingWords : ''}</p>
      </form>
      <OfficeBlock application={application} />
    </Page>
  );
}

interface ExplanationProps {
  readonly request: InformationRequest;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

function Explanation({ request, value, error, onChange }: ExplanationProps): ReactNode {
  const text = useText('applications').answer;
  const isOptional = request.kind !== 'explain';
  return (
    <TextArea
      id={fieldOf(request.id)}
      label={text.explanationFor(request.text)}
      hint={isOptional ? text.canExplain : undefined}
      optional={isOptional}
      error={error}
      rows={4}
      maxLength={4000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
