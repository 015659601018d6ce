import type { TextBlock, Words } from '@cabinet/contracts/content';

const said = (words: Words): string =>
  words.map(({ text, href }) => (href?.startsWith('https://') ? `${text} (${href})` : text)).join('');

const line = (block: TextBlock): string =>
  block.kind === 'list'
    ? block.items.map((words, place) => `${block.ordered ? `${place + 1}.` : '–'} ${said(words)}`).join('\n')
    : said(block.words);

/** A text without its form, for a box to go on writing in. */
export const plainText = (blocks: readonly TextBlock[]): string => blocks.map(line).join('\n\n');
