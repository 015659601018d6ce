import type { Language } from '#platform/context.ts';
import type { Letter } from '#platform/outside/mail/letter.ts';

type Words = Omit<Letter, 'language' | 'paragraphs' | 'footer'> & {
  readonly opening: string;
  readonly footer: (publicUrl: string) => string;
};

const words: Readonly<Record<Language, Words>> = {
  uk: {
    subject: 'Відповідь на ваш відгук про доступність',
    salutation: 'Вітаємо!',
    opening: 'Дякуємо, що написали нам. Ось наша відповідь:',
    closing: 'З повагою, Електронний кабінет',
    footer: (publicUrl) =>
      `Відповідати на цей лист не треба. Якщо щось і далі не працює, напишіть ще раз: ${publicUrl}/feedback`,
  },
  en: {
    subject: 'Our answer to your feedback on accessibility',
    salutation: 'Good day,',
    opening: 'Thank you for writing to us. This is our answer:',
    closing: 'Yours, the Electronic cabinet',
    footer: (publicUrl) =>
      `There is no need to answer this letter. If something still does not work, write again: ${publicUrl}/feedback`,
  },
};

/** The letter with an answer, in the language that the person read the site in. It repeats nothing they wrote. */
export const answerLetter = (language: Language, answer: string, publicUrl: string): Letter => {
  const { subject, salutation, opening, closing, footer } = words[language];
  const lines = answer.split(/\n{2,}/).filter((text) => text.trim() !== '');
  return {
    ...{ language, subject, salutation, closing },
    paragraphs: [opening, ...lines],
    footer: footer(publicUrl.replace(/\/$/, '')),
  };
};
