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
import { useTooLong } from '#shared/ui/long-text.ts';
import { LongText } from '#shared/ui/LongText.tsx';
import { DraftErrors } from '../components/DraftForm.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { pointerOf, Request } from '../components/Requests.tsx';
import { placeOf } from '../places.ts';
import { useApplication } from '../queries.ts';
import { useAct } from '../use-act.ts';
import { useKeptTexts } from '#shared/form/use-kept-texts.ts';

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

/** Characters. */
const longest = 4000;

const fieldOf = (requestId: string): string => `answer-${requestId}`;

/** The request that an error is about; undefined when it is about a place of the application. */
const requestOf = ({ requests }: Application, pointer: string): InformationRequest | undefined => {
  const [, area, id] = pointer.split('/');
  return area === 'requests' ? requests.find((request) => request.id === id) : undefined;
};

/** The server names a request or a place of the application; the link leads to the place to mend, or to the box. */
const useSummary = (application: Application, { errors, trouble }: Sending): SummarisedError[] => {
  const { places: text, answer } = useText('applications');
  const say = useBilingual();
  const listed = errors.map(({ pointer, text: words }): SummarisedError => {
    const request = requestOf(application, pointer);
    if (request?.kind === 'explain') return { fieldId: fieldOf(request.id), text: answer.explainMissing };
    const { href, name } = placeOf((request && pointerOf(request)) ?? pointer, { application, text, say });
    return { href: `${href}?return=answer`, text: `${name}: ${words}` };
  });
  return trouble ? [{ text: trouble }, ...listed] : listed;
};

interface TooLong {
  /** What is wrong, by the request that is answered. */
  readonly words: Readonly<Record<string, string | undefined>>;
  readonly attempt: number;
}

/** Explanations that are longer than they may be are refused here: none of their words is cut. */
const useLengths = () => {
  const tooLong = useTooLong(longest);
  const [{ words, attempt }, setRefused] = useState<TooLong>({ words: {}, attempt: 0 });
  const fit = (answers: readonly { readonly requestId: string; readonly text: string | null }[]): boolean => {
    const found = answers.map(({ requestId, text }) => [requestId, tooLong(text ?? '')] as const);
    const fits = found.every(([, wrong]) => wrong === undefined);
    setRefused((before) => ({ words: Object.fromEntries(found), attempt: before.attempt + (fits ? 0 : 1) }));
    return fits;
  };
  const errors = Object.entries(words).flatMap(([id, text]) => (text ? [{ fieldId: fieldOf(id), text }] : []));
  return { words, attempt, errors, fit };
};

function AnswerForm({ application }: Props): ReactNode {
  const { answer: text, view } = useText('applications');
  const { requestsTitle } = view;
  const { sending: sendingWords } = useText('common');
  const { texts, write, forget } = useKeptTexts(`application/${application.id}/answer`);
  const sending = useAct(application, 'answered');
  const lengths = useLengths();
  const told = useSummary(application, sending);
  const summary = lengths.errors.length > 0 ? lengths.errors : told;
  const open = application.requests.filter(({ state }) => state === 'open');
  const typed = (id: string): string => (texts[id] ?? '').trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const answers = open.map(({ id }) => ({ requestId: id, text: typed(id) || null }));
    if (!lengths.fit(answers)) return;
    const body = { version: application.version, answers };
    void sending.run(body, async (idempotencyKey) => {
      const params = { applicationId: application.id };
      const answer = await call(answerRequestsRoute, { params, body, idempotencyKey });
      await forget();
      return answer;
    });
  };
  const errorOf = ({ id, kind }: InformationRequest): string | undefined => {
    if (lengths.words[id]) return lengths.words[id];
    const error = sending.errors.find(({ pointer }) => pointer === `/requests/${id}`);
    return error && kind === 'explain' ? text.explainMissing : error?.text;
  };
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('application', { applicationId: application.id }) }}
      errors={<DraftErrors errors={summary} attempt={sending.attempt + lengths.attempt} />}
    >
      <Lead>{text.lead}</Lead>
      <h2>{requestsTitle}</h2>
      <form noValidate onSubmit={submit}>
        {open.map((request) => (
          <Request key={request.id} application={application} request={request}>
            <Explanation
              request={request}
              value={texts[request.id] ?? ''}
              error={errorOf(request)}
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
    <LongText
      id={fieldOf(request.id)}
      label={text.explanationFor(request.text)}
      hint={isOptional ? text.canExplain : undefined}
      optional={isOptional}
      error={error}
      rows={4}
      longest={longest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
