import type { PublishedItem } from '@cabinet/contracts/content';
import type { ReactNode } from 'react';
import { TextBlocks } from '#shared/content/TextBlocks.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Hint, Link } from '#shared/ui/layout.tsx';

interface Props {
  readonly item: PublishedItem;
}

/** News in the list: the first words, and the way to the rest. */
export function NewsEntry({ item }: Props): ReactNode {
  const say = useBilingual();
  return (
    <article>
      <h2>
        <Link href={pathTo('newsItem', { itemId: item.id })}>{say(item.title)}</Link>
      </h2>
      <Published item={item} />
      <TextBlocks text={item.text} />
    </article>
  );
}

function Published({ item }: Props): ReactNode {
  const text = useText('content').news;
  const formats = useFormats();
  return (
    <Hint>
      <time dateTime={item.since}>{text.published(formats.date(item.since))}</time>
    </Hint>
  );
}

/** The whole of one piece of news, below its title. */
export function NewsText({ item }: Props): ReactNode {
  return (
    <article>
      <Published item={item} />
      <TextBlocks text={item.text} />
    </article>
  );
}

/** A question as a heading with an address of its own, so that one may leap from question to question, and its answer. */
export function QuestionEntry({ item }: Props): ReactNode {
  const say = useBilingual();
  return (
    <>
      <h2 id={item.id} tabIndex={-1}>
        {say(item.title)}
      </h2>
      <TextBlocks text={item.text} />
    </>
  );
}

/** A legal act in short: its number and day, what it is about, and where the whole text is. */
export function LawEntry({ item }: Props): ReactNode {
  const text = useText('content').law;
  const say = useBilingual();
  const formats = useFormats();
  const { act } = item;
  return (
    <article>
      <h2 id={item.id} tabIndex={-1}>
        {say(item.title)}
      </h2>
      {act && act.date !== '' && <Hint>{text.about(act.number, formats.date(act.date))}</Hint>}
      <TextBlocks text={item.text} />
      {act && act.sourceUrl !== '' && <Link href={act.sourceUrl}>{text.source(say(item.title))}</Link>}
    </article>
  );
}
