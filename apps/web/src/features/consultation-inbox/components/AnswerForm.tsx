import { longestAnswer } from '@cabinet/contracts/consultation-sizes';
import { answerConsultationRoute, type ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import type { Proposal } from '@cabinet/contracts/consultations';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useIntention } from '#shared/form/intention.ts';
import { useKeptTexts } from '#shared/form/use-kept-texts.ts';
import type { Press } from '#shared/form/use-press.ts';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { useTooLong } from '#shared/ui/long-text.ts';
import { LongText } from '#shared/ui/LongText.tsx';
import { useAct } from '../use-act.ts';
import { AnswerFiles } from './AnswerFiles.tsx';
import { ProposalFields, proposalIds } from './ProposalFields.tsx';
import { ReadyAnswers } from './ReadyAnswers.tsx';

interface Props {
  readonly consultation: ReviewedConsultation;
  readonly press: Press;
  readonly refusals: Refusals;
}

const textId = 'answer-text';

/** What the officer chose to propose; undefined while it is not named, null when nothing is proposed. */
const proposalIn = (
  texts: Readonly<Record<string, string>>,
  { officeId, topic }: ReviewedConsultation,
): Proposal | null | undefined => {
  const kind = texts.next ?? 'none';
  if (kind !== 'visit' && kind !== 'application') return null;
  const code = kind === 'visit' ? (texts.topic ?? topic?.code ?? '') : (texts.service ?? '');
  return code === '' ? undefined : { kind, code, officeId };
};

/** G7: the answer, kept on this device until it is sent. */
export function AnswerForm({ consultation, press, refusals }: Props): ReactNode {
  const text = useText('consultationInbox').answer;
  const common = useText('common');
  const { id } = consultation;
  const navigate = useNavigate();
  const announce = useAnnounce();
  const act = useAct(id);
  const intention = useIntention();
  const box = useRef<HTMLTextAreaElement>(null);
  const { texts, write, forget } = useKeptTexts(`consultation-answer/${id}`);
  const tooLong = useTooLong(longestAnswer);
  const said = texts.text ?? '';
  const params = { consultationId: id };
  const insert = (words: string): void => {
    write('text', said.trim() === '' ? words : `${said.trimEnd()}\n\n${words}`);
    announce(text.inserted);
    box.current?.focus();
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const proposal = proposalIn(texts, consultation);
    const missing = proposalIds[texts.next === 'visit' ? 'topic' : 'service'];
    const wrong = said.trim() === '' ? text.missing : tooLong(said);
    const errors = [
      ...(wrong ? [{ fieldId: textId, text: wrong }] : []),
      ...(proposal === undefined ? [{ fieldId: missing, text: text.nextMissing }] : []),
    ];
    refusals.refuse(errors);
    if (errors.length > 0 || proposal === undefined) return;
    press.press(async () => {
      const body = { text: said, proposal };
      const idempotencyKey = intention.keyFor(body);
      await act((known) => call(answerConsultationRoute, { params, body: { ...known, ...body }, idempotencyKey }));
      intention.settle();
      await forget();
      await navigate(staffPathTo('inboxConsultation', params), { state: { news: 'answered' }, replace: true });
    });
  };
  return (
    <>
      <h2>{text.title}</h2>
      <ReadyAnswers consultation={consultation} onInsert={insert} />
      <form id="answer" noValidate onSubmit={send}>
        <LongText
          ref={box}
          id={textId}
          name="text"
          label={text.label}
          hint={text.hint}
          error={refusals.at(textId)}
          rows={12}
          longest={longestAnswer}
          value={said}
          onChange={({ currentTarget }) => write('text', currentTarget.value)}
        />
        <ProposalFields consultation={consultation} texts={texts} write={write} at={refusals.at} />
      </form>
      <AnswerFiles consultation={consultation} press={press} refusals={refusals} />
      <Actions>
        <Button type="submit" form="answer" busy={press.busy}>
          {text.send}
        </Button>
      </Actions>
      <p role="status">{press.busy ? common.sending : ''}</p>
    </>
  );
}
