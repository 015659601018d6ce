const graphemes = new Intl.Segmenter('uk', { granularity: 'grapheme' });

/** The longest beginning of a word that fits, at least one letter, so that an endless word still moves on. */
const fittingStart = (word: string, width: number, widthOf: (text: string) => number): string => {
  let start = '';
  for (const { segment } of graphemes.segment(word)) {
    if (start !== '' && widthOf(start + segment) > width) return start;
    start += segment;
  }
  return start;
};

const wrapOneLine = (line: string, width: number, widthOf: (text: string) => number): string[] => {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter((part) => part !== '')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOf(longer) <= width) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(`${current} `);
    let rest = word;
    while (widthOf(rest) > width && rest.length > 1) {
      const start = fittingStart(rest, width, widthOf);
      if (start === rest) break;
      lines.push(start);
      rest = rest.slice(start.length);
    }
    current = rest;
  }
  return [...lines, current];
};

/**
 * Lines no wider than `width`, broken at ordinary spaces, inside a word only when the word alone is too wide.
 * A line keeps the space it was broken at: without it a screen reader joins the last word to the next line's first.
 */
export const wrap = (text: string, width: number, widthOf: (text: string) => number): string[] => {
  const lines = text.split('\n').map((line) => wrapOneLine(line, width, widthOf));
  return lines.flatMap((group, index) =>
    index === lines.length - 1 ? group : group.map((line, at) => (at === group.length - 1 ? `${line} ` : line)),
  );
};
