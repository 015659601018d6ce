const longestLine = 120;

/** The first line of a message, shortened at a word. */
export const firstLine = (body: string): string => {
  const line = body.trim().split('\n', 1)[0] ?? '';
  if (line.length <= longestLine) return line;
  const cut = line.slice(0, longestLine);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
};

/** The lines of a message, each a paragraph. */
export const paragraphsOf = (body: string): readonly string[] =>
  body
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** The application that is the matter of the message, by its link; null when the matter is another. */
export const applicationOf = (link: string | null): string | null =>
  /^\/cabinet\/applications\/([0-9a-f-]{36})$/.exec(link ?? '')?.[1] ?? null;
