import { createConsultationRoute } from '@cabinet/contracts/consultations';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from '#shared/api/local-copy.ts';
import { keepTabCopy } from '#shared/api/tab-copy.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useIntention } from '#shared/form/intention.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { isSignedOut } from '#shared/form/use-resumed.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { errorsIn, QuestionFields } from '../components/QuestionFields.tsx';
import { keepAnswer } from '../queries.ts';
import { draftOf, isTyped, nothingTyped, type Typed } from '../typed.ts';
import { useObjections } from '../use-objections.ts';

const copyKey = 'consultation/new';
const pauseMs = 400;

/** What is typed stays on the device until it is saved, also over a reload. */
const useTyped = () => {
  const [value, setValue] = useState<Typed | null>(null);
  const find = useEffectEvent((copy: unknown) => {
    if (isTyped(copy) && value === null) setValue(copy);
  });
  useEffect(() => void readLocalCopy(copyKey).then(find), []);
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => void keepLocalCopy(copyKey, value), pauseMs);
    // A page that goes away has no time left for anything but this.
    const leave = (): void => void keepTabCopy(copyKey, value);
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
    };
  }, [value]);
  const change = (part: Partial<Typed>): void => setValue((before) => ({ ...(before ?? nothingTyped), ...part }));
  return { value: value ?? nothingTyped, change };
};

/** Saves the draft once, however often the button is pressed. */
const useCreate = (refuse: Refusals['refuse']) => {
  const { errors } = useText('common');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const intention = useIntention();
  const [busy, setBusy] = useState(false);
  const create = async (value: Typed): Promise<void> => {
    setBusy(true);
    try {
      const body = draftOf(value);
      const consultation = await call(createConsultationRoute, { body, idempotencyKey: intention.keyFor(body) });
      intention.settle();
      keepAnswer(queries, consultation);
      await dropLocalCopy(copyKey);
      await navigate(pathTo('consultation', { consultationId: consultation.id }), { state: { news: 'created' } });
    } catch (refusal) {
      if (refusal instanceof ApiProblem && !refusal.isUncertain) intention.settle();
      refuse([{ text: problemWords(refusal, errors).detail, untilSignedIn: isSignedOut(refusal) }]);
    } finally {
      setBusy(false);
    }
  };
  return { busy, create };
};

/** G1, G3: begins a question. It is saved with a number before anything is sent. */
export function NewConsultationPage(): ReactNode {
  const text = useText('consultations');
  const common = useText('common');
  const refusals = useRefusals();
  const { value, change } = useTyped();
  const objections = useObjections();
  const { busy, create } = useCreate(refusals.refuse);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    // The rest may be written later: a draft needs only to know where it is going.
    const missing = value.topic === '' ? 'topic' : value.officeId === '' ? 'officeId' : null;
    const found = objections(value, missing ? [missing] : []);
    refusals.refuse(found);
    if (found.length === 0 && !busy) void create(value);
  };
  return (
    <Page
      title={text.create.title}
      back={{ href: pathTo('consultations'), text: text.list.title }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Lead>{text.create.lead}</Lead>
      <form noValidate onSubmit={save}>
        <QuestionFields value={value} onChange={change} errors={errorsIn(refusals)} />
        <p>{text.create.filesLater}</p>
        <Actions>
          <Button type="submit" busy={busy}>
            {text.create.save}
          </Button>
        </Actions>
        <p role="status">{busy ? common.sending : ''}</p>
      </form>
    </Page>
  );
}
