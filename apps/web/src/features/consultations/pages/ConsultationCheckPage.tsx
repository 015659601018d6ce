import { type Consultation, sendConsultationRoute } from '@cabinet/contracts/consultations';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { questionsQuery } from '#shared/content/questions-query.ts';
import { TextBlocks } from '#shared/content/TextBlocks.tsx';
import { useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import { useIntention } from '#shared/form/intention.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { isSignedOut } from '#shared/form/use-resumed.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { Said } from '#shared/ui/Said.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { keepAnswer, useConsultation } from '../queries.ts';
import { topicInWords } from '../rules.ts';

interface Props {
  readonly consultation: Consultation;
}

/** G11: what others have asked; who finds the answer need not wait for one. */
function CommonAnswers({ consultation: { topic } }: Props): ReactNode {
  const text = useText('consultations').common;
  const say = useBilingual();
  const { data: questions } = useSuspenseQuery(questionsQuery(topic?.code));
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {questions.map(({ id, title, text: answer }) => (
        <Disclosure key={id} summary={say(title)}>
          <TextBlocks text={answer} />
        </Disclosure>
      ))}
      <p>
        <Link href={pathTo('consultations')}>{text.found}</Link>
      </p>
      <p>{text.foundHint}</p>
    </>
  );
}

function Answers({ consultation }: Props): ReactNode {
  const { view: text, files, draft } = useText('consultations');
  const say = useBilingual();
  const formats = useFormats();
  const page = pathTo('consultation', { consultationId: consultation.id });
  const titles = consultation.files.map(({ title }) => title).join(', ');
  return (
    <SummaryList
      rows={[
        { term: text.topic, value: topicInWords(consultation, say), changeHref: page },
        { term: text.office, value: say(consultation.officeName), changeHref: page },
        {
          term: text.question,
          value: consultation.draftText && <Said text={consultation.draftText} />,
          changeHref: page,
        },
        { term: text.files, value: titles || files.none, changeHref: page },
        { term: text.due, value: draft.dueIfSent(formats.date(consultation.dueOn)) },
      ]}
    />
  );
}

/** Sends once, however often the button is pressed. */
const useSending = ({ id, version }: Consultation, refuse: Refusals['refuse']) => {
  const { errors } = useText('common');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intention = useIntention();
  const [busy, setBusy] = useState(false);
  const page = pathTo('consultation', { consultationId: id });
  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    refuse([]);
    try {
      const body = { version };
      const idempotencyKey = intention.keyFor(body);
      keepAnswer(queries, await call(sendConsultationRoute, { params: { consultationId: id }, body, idempotencyKey }));
      intention.settle();
      await navigate(page, { state: { news: 'sent' } });
    } catch (refusal) {
      const found = refusal instanceof ApiProblem ? refusal.errors : [];
      if (refusal instanceof ApiProblem && !refusal.isUncertain) intention.settle();
      const placed = found.map(({ text }) => ({ href: page, text }));
      const trouble = { text: problemWords(refusal, errors).detail, untilSignedIn: isSignedOut(refusal) };
      refuse(placed.length > 0 ? placed : [trouble]);
    } finally {
      setBusy(false);
    }
  };
  return { busy, send };
};

function Check({ consultation }: Props): ReactNode {
  const text = useText('consultations');
  const common = useText('common');
  const refusals = useRefusals();
  const { busy, send } = useSending(consultation, refusals.refuse);
  useSpokenChecks(consultation.files.map((file) => ({ ...file, id: file.documentId })));
  return (
    <Page
      title={text.check.title}
      back={{ href: pathTo('consultation', { consultationId: consultation.id }) }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Lead>{text.check.lead(consultation.number)}</Lead>
      <CommonAnswers consultation={consultation} />
      <h2>{text.check.yours}</h2>
      <Answers consultation={consultation} />
      <WarningText>{text.check.afterwards}</WarningText>
      <Actions>
        <Button busy={busy} onClick={() => void send()}>
          {text.check.send}
        </Button>
      </Actions>
      <p role="status">{busy ? common.sending : ''}</p>
    </Page>
  );
}

/** G6, G11: answers to what is often asked, then the question as it will go, and the button that sends it. */
export function ConsultationCheckPage(): ReactNode {
  const consultation = useConsultation();
  // Looked at once: after sending, this page itself leads on, with the news.
  const [isDraft] = useState(consultation.state === 'draft');
  if (!isDraft) return <Navigate replace to={pathTo('consultation', { consultationId: consultation.id })} />;
  return <Check consultation={consultation} />;
}
