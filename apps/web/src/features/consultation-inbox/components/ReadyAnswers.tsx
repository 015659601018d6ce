import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { plainText } from '#shared/content/plain-text.ts';
import { questionsQuery } from '#shared/content/questions-query.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { templatesQuery } from '../queries.ts';

interface Props {
  readonly consultation: ReviewedConsultation;
  readonly onInsert: (text: string) => void;
}

/** Ready answers of the office, and answers to what is often asked on this topic: words to begin from. */
export function ReadyAnswers({ consultation: { officeId, topic }, onInsert }: Props): ReactNode {
  const text = useText('consultationInbox').answer;
  const say = useBilingual();
  const { language } = useLanguage();
  const { data: templates } = useSuspenseQuery(templatesQuery(officeId));
  const { data: common } = useSuspenseQuery(questionsQuery(topic?.code));
  const [chosen, choose] = useState('');
  const ready = [
    ...templates.map(({ id, title, text: words }) => ({ value: id, text: title, words })),
    ...common.map(({ id, title, text: answer }) => ({
      value: id as string,
      text: text.fromCommon(say(title)),
      words: plainText(answer[language]),
    })),
  ];
  const insert = (): void => {
    const found = ready.find(({ value }) => value === chosen);
    if (found) onInsert(found.words);
  };
  return (
    <>
      {ready.length > 0 && (
        <>
          <Select
            id="ready-answer"
            name="ready"
            label={text.ready}
            options={ready}
            value={chosen}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
          <Actions>
            <Button look="secondary" onClick={insert}>
              {text.insert}
            </Button>
          </Actions>
        </>
      )}
      <p>
        <Link href={staffPathTo('answerTemplates')}>{text.templates}</Link>
      </p>
    </>
  );
}
