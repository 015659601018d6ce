import type { TextBlock, Words } from '@cabinet/contracts/content';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '#shared/i18n/language.tsx';
import { Link } from '#shared/ui/layout.tsx';

const inWords = (words: Words): ReactNode => {
  const [only] = words;
  // A link that stands alone is as large as any other.
  if (words.length === 1 && only?.href) return <Link href={only.href}>{only.text}</Link>;
  return words.map(({ text, href }, place) =>
    href === null ? (
      <Fragment key={place}>{text}</Fragment>
    ) : (
      <a key={place} href={href}>
        {text}
      </a>
    ),
  );
};

const inList = (items: readonly Words[]): ReactNode =>
  items.map((words, place) => <li key={place}>{inWords(words)}</li>);

function Block({ block }: { readonly block: TextBlock }): ReactNode {
  if (block.kind === 'paragraph') return <p>{inWords(block.words)}</p>;
  if (block.kind === 'list') {
    return block.ordered ? <ol>{inList(block.items)}</ol> : <ul>{inList(block.items)}</ul>;
  }
  return block.level === 2 ? <h2>{inWords(block.words)}</h2> : <h3>{inWords(block.words)}</h3>;
}

interface Props {
  readonly text: { readonly uk: readonly TextBlock[]; readonly en: readonly TextBlock[] };
}

/** A text of the site in the language of the page, as the API has read it. */
export function TextBlocks({ text }: Props): ReactNode {
  const { language } = useLanguage();
  const blocks = text[language].length > 0 ? text[language] : text.uk;
  return blocks.map((block, place) => <Block key={place} block={block} />);
}
