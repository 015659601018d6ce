import { type FormEvent, type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { type Choice, Radios } from '#shared/ui/Choices.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { applyLook, type ChoiceName, choices, currentLook, lookFrom, usualLook } from '../preferences.ts';

interface Question {
  readonly name: ChoiceName;
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
}

const answersOf = ({ name, words }: Question): Choice[] =>
  choices[name].map((value) => ({ value, text: words[value] ?? value }));

export function DisplayPage(): ReactNode {
  const text = useText('display');
  const [look, setLook] = useState(currentLook);
  const [news, setNews] = useState<{ readonly text: string; readonly turn: number }>();
  const questions: readonly Question[] = [
    { name: 'theme', label: text.theme, words: text.themes },
    { name: 'text', label: text.text, words: text.sizes },
    { name: 'spacing', label: text.spacing, words: text.spacings },
    { name: 'links', label: text.links, words: text.linkLooks },
    { name: 'motion', label: text.motion, words: text.motions },
  ];
  const tell = (words: string): void =>
    setNews(({ turn } = { text: '', turn: 0 }) => ({ text: words, turn: turn + 1 }));
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    applyLook(look);
    tell(text.applied);
  };
  const reset = (): void => {
    applyLook(usualLook);
    setLook(usualLook);
    tell(text.restored);
  };
  const banner = news && (
    <NotificationBanner key={news.turn} kind="success">
      <p>{news.text}</p>
    </NotificationBanner>
  );
  return (
    <Page title={text.title} banner={banner}>
      <Lead>{text.lead}</Lead>
      <form onSubmit={apply}>
        {questions.map((question) => (
          <Radios
            key={question.name}
            id={question.name}
            name={question.name}
            label={question.label}
            choices={answersOf(question)}
            value={look[question.name]}
            onChange={(value) => setLook((before) => lookFrom({ ...before, [question.name]: value }))}
          />
        ))}
        <Actions>
          <Button type="submit">{text.apply}</Button>
          <Button look="secondary" onClick={reset}>
            {text.reset}
          </Button>
        </Actions>
      </form>
    </Page>
  );
}
