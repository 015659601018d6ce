/** Words that say where a link leads only to who sees what stands around it (WCAG 2.4.9). */
const vague = new Set(
  [
    'тут сюди туди далі більше детальніше докладніше дивіться див читати читайте натисніть перейти перейдіть відкрити',
    'за на цим цьому нашому посилання посиланням сайт сайті сайту сторінка сторінці',
    'here click link this more read see learn details website site page our the on to go open',
  ]
    .join(' ')
    .split(' '),
);

const isWebAddress = (href: string): boolean => URL.canParse(href) && new URL(href).hostname.includes('.');

/** https:, mailto:, tel: and paths of this site. */
const leadsSomewhere = (href: string): boolean => {
  if (/[\s\\\p{Cc}]/u.test(href)) return false;
  if (href.startsWith('https://')) return isWebAddress(href);
  if (href.startsWith('mailto:')) return /^mailto:[^@]+@[^@]+\.[^@]+$/.test(href);
  if (href.startsWith('tel:')) return /^tel:\+?[\d-]{3,20}$/.test(href);
  return href.startsWith('/') && !href.startsWith('//');
};

const isAddress = (words: string): boolean =>
  /^(?:https?:\/\/|www\.)/i.test(words) || /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(words);

const saysNothing = (words: string): boolean => {
  const told = words.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.length < 3 || told.every((word) => vague.has(word));
};

interface WrittenLink {
  readonly href: string;
  readonly words: string;
}

/** What is wrong with a link, or null: it must lead somewhere safe, and its own words must say where. */
export function faultOfLink({ href, words }: WrittenLink): 'content.link_address' | 'content.link_words' | null {
  if (!leadsSomewhere(href)) return 'content.link_address';
  const told = words.trim();
  return isAddress(told) || saysNothing(told) ? 'content.link_words' : null;
}
