// The official table: постанова КМУ № 55 від 27.01.2010. Soft sign and apostrophe leave no trace.
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  '’': '',
  ʼ: '',
  "'": '',
};
const lettersThatBegin: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const word = (text: string): string => {
  const lower = text.toLowerCase();
  return Array.from(text, (character, place) => {
    const letter = lower.charAt(place);
    const latin = (place === 0 ? lettersThatBegin[letter] : undefined) ?? letters[letter] ?? character;
    // «зг» is zgh, so that it is not read as «ж».
    const clear = letter === 'г' && lower.charAt(place - 1) === 'з' ? 'gh' : latin;
    if (character === letter) return clear;
    return text.length > 1 && text === text.toUpperCase() ? clear.toUpperCase() : capitalised(clear);
  }).join('');
};

/** Ukrainian text in Latin letters by the official table; anything else stays as it is. */
export const transliterate = (text: string): string => text.normalize('NFC').replace(/[А-Яа-яҐЄІЇґєії’ʼ']+/gu, word);
