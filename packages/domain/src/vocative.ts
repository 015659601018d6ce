import type { Sex } from '@cabinet/contracts/people';
import { transliterate } from './transliteration.ts';

// Vocative of given names and patronymics: Український правопис 2019, §§ 87–88, 92 and 97.

const isVowel = (letter: string): boolean => 'аеєиіїоуюя'.includes(letter);

/** Names whose stem changes or whose ending no rule foretells. */
const irregular: Record<Sex, Readonly<Record<string, string>>> = {
  male: {
    антін: 'антоне',
    тиміш: 'тимоше',
    яків: 'якове',
    федір: 'федоре',
    прокіп: 'прокопе',
    сидір: 'сидоре',
    ничипір: 'ничипоре',
    лев: 'леве',
    ігор: 'ігорю',
    лазар: 'лазарю',
    ілля: 'ілле',
  },
  female: { катря: 'катре', любов: 'любове' },
};

const replaceEnd = (name: string, letters: number, ending: string): string =>
  name.slice(0, name.length - letters) + ending;

const maleGiven = (name: string): string => {
  const last = name.slice(-1);
  const before = name.slice(-2, -1);
  if (name.endsWith('ко')) return replaceEnd(name, 1, 'у');
  if (last === 'о') return replaceEnd(name, 1, 'е');
  if (last === 'а') return replaceEnd(name, 1, 'о');
  if (last === 'я') return replaceEnd(name, 1, isVowel(before) || before === '’' ? 'є' : 'е');
  if (last === 'ь' || last === 'й') return replaceEnd(name, 1, 'ю');
  if (isVowel(last)) return name;
  return name + ('гґкх'.includes(last) ? 'у' : 'е');
};

const femaleGiven = (name: string): string => {
  const last = name.slice(-1);
  const before = name.slice(-2, -1);
  if (last === 'а') return replaceEnd(name, 1, 'о');
  if (last === 'я') return replaceEnd(name, 1, isVowel(before) || before === 'й' || before === '’' ? 'є' : 'ю');
  if (last === 'ь') return replaceEnd(name, 1, 'е');
  return name;
};

const patronymicForm = (name: string): string => {
  if (/[иі]ч$/.test(name)) return `${name}у`;
  if (/[ії]вна$/.test(name)) return replaceEnd(name, 1, 'о');
  return name;
};

const givenForm = (name: string, sex: Sex): string =>
  irregular[sex][name] ?? (sex === 'male' ? maleGiven(name) : femaleGiven(name));

/** Puts back the capitals of the original: the first letters that stayed, or all when it was capitals only. */
const likeOriginal = (form: string, original: string): string => {
  if (original.length > 1 && original === original.toUpperCase()) return form.toUpperCase();
  const capital = (letter: string, place: number): string =>
    original.charAt(place) === original.charAt(place).toLowerCase() ? letter : letter.toUpperCase();
  return Array.from(form, capital).join('');
};

const eachPart = (name: string, inflect: (part: string) => string): string =>
  name
    .normalize('NFC')
    .replace(/['ʼ`‘]/g, '’')
    .trim()
    .split(/([ -])/)
    .map((part) => (/^[ -]?$/.test(part) ? part : likeOriginal(inflect(part.toLowerCase()), part)))
    .join('');

export interface Addressee {
  readonly sex: Sex;
  readonly givenName: string;
  readonly patronymic?: string | null | undefined;
}

/** «Марія Іванівна» → «Маріє Іванівно»; apostrophes come out as U+2019. */
export const vocative = ({ sex, givenName, patronymic }: Addressee): string => {
  const given = eachPart(givenName, (part) => givenForm(part, sex));
  return patronymic ? `${given} ${eachPart(patronymic, patronymicForm)}` : given;
};

/** How a letter begins, comma included (B8): «Шановна Маріє Іванівно,»; the person's own wording comes first. */
export const salutation = (addressee: Addressee & { readonly override?: string | null | undefined }): string => {
  const own = addressee.override?.trim().replace(/[,!]+$/, '');
  if (own) return `${own},`;
  const respected = addressee.sex === 'female' ? 'Шановна' : 'Шановний';
  // «Пан», «пані» goes with the given name alone, never with a patronymic.
  const title = addressee.sex === 'female' ? 'пані ' : 'пане ';
  return `${respected} ${addressee.patronymic ? '' : title}${vocative(addressee)},`;
};

/** How a letter in English begins: “Dear Mariia Ivanenko,”, names by the official transliteration. */
export const englishSalutation = (person: {
  readonly givenName: string;
  readonly surname?: string | null | undefined;
  readonly override?: string | null | undefined;
}): string => {
  const own = person.override?.trim().replace(/[,!]+$/, '');
  if (own) return `${own},`;
  return `Dear ${transliterate([person.givenName, person.surname].filter(Boolean).join(' '))},`;
};
