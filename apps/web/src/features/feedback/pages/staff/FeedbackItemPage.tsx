import type { FeedbackDetail } from '@cabinet/contracts/managed-feedback';
import { formatPhone } from '@cabinet/contracts/phone-format';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Said } from '#shared/ui/Said.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { SettleForm, useSettling } from '../../components/SettleForm.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { markOf } from '../../mark.ts';
import { feedbackQuery } from '../../queries.ts';

interface Props {
  readonly feedback: FeedbackDetail;
}

function Contact({ feedback: { form } }: Props): ReactNode {
  const { inbox: text } = useText('feedback');
  const { reply } = form;
  if (reply.by === 'email') return <a href={`mailto:${reply.email}`}>{reply.email}</a>;
  if (reply.by === 'phone') return <a href={`tel:${reply.phone}`}>{formatPhone(reply.phone)}</a>;
  return text.wanted.none;
}

function Told({ feedback }: Props): ReactNode {
  const text = useText('feedback');
  const { inbox } = text;
  const formats = useFormats();
  const { page, aids } = feedback.form;
  return (
    <>
      <SummaryList
        rows={[
          { term: inbox.state, value: <StateTag state={feedback.state} /> },
          { term: inbox.received, value: formats.dateTime(feedback.receivedAt) },
          { term: inbox.page, value: page || inbox.notSaid },
          { term: inbox.aids, value: aids.map((aid) => text.aids[aid]).join(', ') || inbox.notSaid },
          { term: inbox.wants, value: <Contact feedback={feedback} /> },
          { term: inbox.language, value: inbox.languages[feedback.language] },
        ]}
      />
      <h2>{inbox.whatTitle}</h2>
      <Said text={feedback.form.text} />
    </>
  );
}

function Settled({ feedback: { settled, state } }: Props): ReactNode {
  const { inbox: text } = useText('feedback');
  const formats = useFormats();
  if (!settled) return null;
  const { at, by, letter } = settled;
  return (
    <>
      <h2>{state === 'closed' ? text.closedTitle : text.answeredTitle}</h2>
      <p>{text.by(formats.dateTime(at), by)}</p>
      <Said text={settled.text} />
      {letter && <p>{text.letters[letter]}</p>}
    </>
  );
}

const useTitle = (feedback: FeedbackDetail): string => useText('feedback').inbox.itemTitle(markOf(feedback));

function Open({ feedback }: Props): ReactNode {
  const { inbox: text } = useText('feedback');
  const form = useSettling(feedback);
  return (
    <Page
      title={useTitle(feedback)}
      back={{ href: staffPathTo('feedbackList'), text: text.title }}
      errors={<FormErrors form={form} />}
    >
      <Told feedback={feedback} />
      <h2>{text.settleTitle}</h2>
      <SettleForm form={form} reply={feedback.reply} />
    </Page>
  );
}

function Done({ feedback }: Props): ReactNode {
  const { inbox: text } = useText('feedback');
  return (
    <Page title={useTitle(feedback)} back={{ href: staffPathTo('feedbackList'), text: text.title }}>
      <Told feedback={feedback} />
      <Settled feedback={feedback} />
    </Page>
  );
}

/** A26: what one person told, and the answer. */
export function FeedbackItemPage(): ReactNode {
  const { data: feedback } = useSuspenseQuery(feedbackQuery(useIdParameter('feedbackId')));
  // Looked at once: after the answer this page itself leads on, with the news.
  const { settled } = useSeen(feedback);
  return settled ? <Done feedback={feedback} /> : <Open feedback={feedback} />;
}
