import { longestQuestion } from '@cabinet/contracts/consultation-sizes';
import { askFurtherRoute, type Consultation, reopenConsultationRoute } from '@cabinet/contracts/consultations';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Navigate, useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useIntention } from '#shared/form/intention.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { isSignedOut } from '#shared/form/use-resumed.ts';
import { useKeptTexts } from '#shared/form/use-kept-texts.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { useTooLong } from '#shared/ui/long-text.ts';
import { LongText } from '#shared/ui/LongText.tsx';
import { Files } from '../components/Files.tsx';
import { consultationQuery, keepAnswer, useConsultation } from '../queries.ts';

const boxId = 'further-text';

interface Wish {
  readonly refuse: Refusals['refuse'];
  readonly forget: () => Promise<void>;
  readonly reopens: boolean;
}

const useAsking = ({ id }: Consultation, { refuse, forget, reopens }: Wish) => {
  const { errors } = useText('common');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intention = useIntention();
  const [busy, setBusy] = useState(false);
  const { queryKey } = consultationQuery(id);
  const ask = async (text: string): Promise<void> => {
    setBusy(true);
    const version = queries.getQueryData(queryKey)?.version ?? 0;
    const how = { params: { consultationId: id }, idempotencyKey: intention.keyFor({ version, text }) };
    try {
      const answer = reopens
        ? await call(reopenConsultationRoute, { ...how, body: { version, reason: text } })
        : await call(askFurtherRoute, { ...how, body: { version, text } });
      intention.settle();
      keepAnswer(queries, answer);
      await forget();
      await navigate(pathTo('consultation', { consultationId: id }), { state: { news: 'asked' } });
    } catch (refusal) {
      const found = refusal instanceof ApiProblem ? refusal.errors : [];
      if (refusal instanceof ApiProblem && !refusal.isUncertain) intention.settle();
      const trouble = { text: problemWords(refusal, errors).detail, untilSignedIn: isSignedOut(refusal) };
      refuse(found.length > 0 ? found.map(({ text: words }) => ({ text: words })) : [trouble]);
      void queries.invalidateQueries({ queryKey });
    } finally {
      setBusy(false);
    }
  };
  return { busy, ask };
};

function Ask({ consultation }: { readonly consultation: Consultation }): ReactNode {
  const all = useText('consultations');
  const common = useText('common');
  const { id, number, state } = consultation;
  // Looked at once: after sending, this page itself leads on.
  const [reopens] = useState(state === 'closed');
  const text = reopens ? all.reopen : all.further;
  const refusals = useRefusals();
  const tooLong = useTooLong(longestQuestion);
  const { texts, write, forget } = useKeptTexts(`consultation/${id}/further`);
  const { busy, ask } = useAsking(consultation, { refuse: refusals.refuse, forget, reopens });
  const page = pathTo('consultation', { consultationId: id });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const said = (texts.text ?? '').trim();
    const wrong = said === '' ? text.missing : tooLong(said);
    refusals.refuse(wrong ? [{ fieldId: boxId, text: wrong }] : []);
    if (!wrong && !busy) void ask(said);
  };
  return (
    <Page
      title={text.title}
      back={{ href: page, text: all.view.title(number) }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Lead>{text.lead}</Lead>
      <form id="further" noValidate onSubmit={send}>
        <LongText
          id={boxId}
          name="text"
          label={text.label}
          hint={text.hint}
          error={refusals.at(boxId)}
          rows={6}
          longest={longestQuestion}
          value={texts.text ?? ''}
          onChange={({ currentTarget }) => write('text', currentTarget.value)}
        />
      </form>
      {!reopens && <Files consultation={consultation} refusals={refusals} />}
      <Actions>
        <Button type="submit" form="further" busy={busy}>
          {text.send}
        </Button>
        <LinkButton look="secondary" href={page}>
          {all.further.cancel}
        </LinkButton>
      </Actions>
      <p role="status">{busy ? common.sending : ''}</p>
    </Page>
  );
}

/** A further question after the answer, or the reason to take a closed matter up again. */
export function ConsultationAskPage(): ReactNode {
  const consultation = useConsultation();
  const [isOffered] = useState(consultation.acts.some((act) => act === 'askFurther' || act === 'reopen'));
  if (!isOffered) return <Navigate replace to={pathTo('consultation', { consultationId: consultation.id })} />;
  return <Ask consultation={consultation} />;
}
