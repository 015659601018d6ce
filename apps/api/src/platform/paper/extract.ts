import type { Block, Paper, TermRow } from './content.ts';
import { dayInWords } from './spoken.ts';

/** An extract from the databank on disability, in Ukrainian: it is taken to other offices. */
export interface Extract {
  readonly number: string;
  /** The day on which the card said so. */
  readonly day: string;
  readonly office: { readonly name: string; readonly address: string };
  readonly officer: { readonly position: string; readonly name: string };
  readonly sections: readonly { readonly title: string; readonly rows: readonly TermRow[] }[];
  /** Where a signature is checked. */
  readonly verifyUrl: string;
}

const words = {
  title: (number: string) => `Витяг № ${number} з банку даних`,
  subject: 'Витяг із Централізованого банку даних з проблем інвалідності',
  lead: (day: string) => `Відомості Централізованого банку даних з проблем інвалідності станом на ${day}.`,
  about: 'Витяг',
  number: 'Номер витягу',
  day: 'Дата витягу',
  office: 'Хто видав',
  officer: 'Посадова особа',
  check: 'Як перевірити підпис',
  meaning:
    'Витяг підписано кваліфікованим електронним підписом посадової особи. Підпис лежить у файлі .asice разом із цим витягом: передавайте його, щоб інші могли перевірити. Роздрукований витяг підпису не містить.',
  verify: 'Перевірити файл .asice можна тут:',
};

/** The paper of an extract. The same facts make the same bytes: nothing of it depends on the clock but its day. */
export const extractPaper = ({ number, day, office, officer, sections, verifyUrl }: Extract): Paper => {
  const dayWords = dayInWords(day, 'uk');
  const parts = sections.flatMap(({ title, rows }): Block[] => [
    { kind: 'heading', text: title },
    { kind: 'terms', title, rows },
  ]);
  return {
    title: words.title(number),
    subject: words.subject,
    language: 'uk',
    issuer: office.name,
    footer: words.title(number),
    createdAt: new Date(`${day}T00:00:00Z`),
    blocks: [
      { kind: 'paragraph', tone: 'strong', text: words.lead(dayWords) },
      { kind: 'heading', text: words.about },
      {
        kind: 'terms',
        title: words.about,
        rows: [
          { term: words.number, value: number },
          { term: words.day, value: dayWords },
          { term: words.office, value: `${office.name}\n${office.address}` },
          { term: words.officer, value: `${officer.name}\n${officer.position}` },
        ],
      },
      ...parts,
      { kind: 'heading', text: words.check },
      { kind: 'paragraph', text: words.meaning },
      { kind: 'link', lead: words.verify, url: verifyUrl },
    ],
  };
};
