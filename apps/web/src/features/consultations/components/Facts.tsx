import type { Consultation } from '@cabinet/contracts/consultations';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Said } from '#shared/ui/Said.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ConsultationStateTag } from '#shared/workflows/ConsultationStateTag.tsx';
import { lastAnswer, lastQuestion, topicInWords } from '../rules.ts';
import { SentFiles } from './FileList.tsx';

/** G8: state, centre, topic, question and files, then the answer, who gave it and when. */
export function Facts({ consultation }: { readonly consultation: Consultation }): ReactNode {
  const text = useText('consultations').view;
  const say = useBilingual();
  const formats = useFormats();
  const question = lastQuestion(consultation);
  const answer = lastAnswer(consultation);
  const files = [...(question?.files ?? []), ...(answer?.files ?? [])];
  const { state, officeName, dueOn } = consultation;
  return (
    <SummaryList
      rows={[
        { term: text.state, value: <ConsultationStateTag state={state} /> },
        { term: text.office, value: say(officeName) },
        { term: text.topic, value: topicInWords(consultation, say) ?? text.noTopic },
        { term: text.due, value: formats.date(dueOn) },
        { term: text.question, value: question?.text && <Said text={question.text} /> },
        {
          term: text.files,
          value: files.length > 0 ? <SentFiles consultation={consultation} files={files} /> : text.noFiles,
        },
        { term: text.answer, value: answer?.text ? <Said text={answer.text} /> : text.noAnswer },
        { term: text.answeredBy, value: answer?.actorName ?? text.noAnswer },
        { term: text.answeredAt, value: answer ? formats.dateTime(answer.at) : text.noAnswer },
      ]}
    />
  );
}
