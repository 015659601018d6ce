/** A piece of HTML that is safe to send: made by `html` alone. */
export interface Html {
  readonly safe: string;
}

type Piece = Html | string | number | false | null | undefined | readonly Piece[];

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as HTML and XML may carry them, in text and within quotes. */
export const escaped = (words: string): string => words.replaceAll(/[&<>"']/g, (sign) => names[sign] ?? '');

const written = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece));
  return 'safe' in piece ? piece.safe : piece.map(written).join('');
};

/** A template whose every value is escaped, unless it is HTML made here; lists are joined, nothing is nothing. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  safe: strings.reduce((text, string, index) => text + written(pieces[index - 1]) + string),
});

/** What may stand between Ukrainian words: numbers, marks, `&quot;`; no Latin letter. */
const between = '(?:&[#\\w]+;|[^a-z\\u00c0-\\u024f&])*';

/** From a Ukrainian letter to the last one before the next Latin letter, or to the end where none follows. */
const ukrainian = new RegExp(`[\\u0400-\\u052f](?:${between}$|${between}[\\u0400-\\u052f])?`, 'gi');

/** WCAG 3.1.2: HTML of an English page with Ukrainian words marked, or an English voice spells them letter by letter. */
export const spoken = ({ safe }: Html): Html => ({
  // Values are escaped, so every `<` begins a tag and every tag ends at the next `>`.
  safe: safe.replaceAll(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith('<') ? piece : piece.replaceAll(ukrainian, '<span lang="uk">$&</span>'),
  ),
});

/** Where a link of ours may lead; anything else («javascript:», «//elsewhere») is no address. */
const ways = /^(?:\/(?!\/)|#|https?:\/\/|mailto:|tel:)/;

/** A link; words alone where the address is none. */
export const link = (href: string, words: string): Html =>
  ways.test(href) ? html`<a href="${href}">${words}</a>` : html`${words}`;

/** A list of what is there; nothing when there is nothing. */
export const list = (items: readonly Piece[]): Html =>
  items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : html``;

/** Terms with what they say. */
export const facts = (rows: readonly (readonly [term: string, value: Piece])[]): Html =>
  html`<dl>${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
