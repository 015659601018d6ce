import type { Consultation, ConsultationEntry, ConsultationSummary } from '@cabinet/contracts/consultations';

interface Words {
  readonly uk: string;
  readonly en: string;
}

/** The topic as it is called: of the list, or in the person's words; null while there is none. */
export const topicInWords = (
  { topic, topicText }: Pick<ConsultationSummary, 'topic' | 'topicText'>,
  say: (words: Words) => string,
): string | null => (topic ? say(topic.name) : topicText);

const asking: ReadonlySet<string> = new Set(['send', 'askFurther', 'reopen']);

/** The question that was asked last; null of a draft. */
export const lastQuestion = ({ entries }: Pick<Consultation, 'entries'>): ConsultationEntry | null =>
  entries.findLast(({ act }) => asking.has(act)) ?? null;

/** The answer to the last question; null while it is waited for. */
export const lastAnswer = ({ entries }: Pick<Consultation, 'entries'>): ConsultationEntry | null => {
  const last = entries.findLast(({ act }) => act === 'answer' || asking.has(act));
  return last?.act === 'answer' ? last : null;
};

/** More has been said than one question and its answer. */
export const isTalk = ({ entries }: Pick<Consultation, 'entries'>): boolean =>
  entries.filter(({ text }) => text !== null).length > 2;
