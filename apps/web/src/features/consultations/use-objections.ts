import { longestQuestion } from '@cabinet/contracts/consultation-sizes';
import { useText } from '#shared/i18n/texts.ts';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { useTooLong } from '#shared/ui/long-text.ts';
import { fieldIds } from './components/QuestionFields.tsx';
import { type Field, longestTopic, tooLong, type Typed } from './typed.ts';

/** What keeps a question from going on, at its fields and in words: answers that are missing here, and what is too long. */
export const useObjections = (): ((value: Typed, missing: readonly Field[]) => readonly SummarisedError[]) => {
  const words = useText('consultations').missing;
  const topicWords = useTooLong(longestTopic);
  const textWords = useTooLong(longestQuestion);
  return (value, missing) => {
    const found = [
      ...missing.map((name) => ({ name, text: words[name] })),
      ...tooLong(value).map((name) => ({
        name,
        text: (name === 'text' ? textWords(value.text) : topicWords(value.topicText)) ?? '',
      })),
    ];
    return found.map(({ name, text }) => ({ fieldId: fieldIds[name], text }));
  };
};
