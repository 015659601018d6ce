import type { Language } from '#platform/context.ts';
import type { Letter } from '#platform/outside/mail/letter.ts';

export const letterKinds = ['received', 'link', 'refused', 'unblocked', 'objection'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What a letter may say: numbers and times of the request, and staff's own words. Never whose account it is. */
export interface LetterFacts {
  readonly number: string;
  readonly dueAt: Date;
  readonly reason: string;
}

interface Words {
  readonly subject: string;
  readonly paragraphs: (facts: LetterFacts) => readonly string[];
  readonly action: string;
}

interface House {
  readonly salutation: string;
  readonly closing: string;
  readonly footer: (publicUrl: string) => string;
  readonly letters: Readonly<Record<LetterKind, Words>>;
  /** In Latin letters: a link and a few words fit one SMS then (GSM 03.38, 160 signs). */
  readonly sms: Readonly<Record<Exclude<LetterKind, 'received'>, (link: string) => string>>;
}

const format = (language: Language) =>
  new Intl.DateTimeFormat(language === 'uk' ? 'uk-UA' : 'en-GB', {
    timeZone: 'Europe/Kyiv',
    dateStyle: 'long',
    timeStyle: 'short',
  });
const formats = { uk: format('uk'), en: format('en') };

const sms: House['sms'] = {
  link: (link) => `Kabinet. Novyi parol: ${link}`,
  refused: (link) => `Kabinet. Vidpovid na vash zapyt: ${link}`,
  unblocked: (link) => `Kabinet. Vidpovid na vash zapyt: ${link}`,
  objection: (link) => `Dostup do kabinetu vidnovleno. Ne vy? ${link}`,
};

const words: Readonly<Record<Language, House>> = {
  uk: {
    salutation: 'Вітаємо!',
    closing: 'З повагою, Електронний кабінет',
    footer: (publicUrl) => `Відповідати на цей лист не треба. Як з нами зв’язатися: ${publicUrl}/help`,
    letters: {
      received: {
        subject: 'Ми отримали ваш запит про доступ до кабінету',
        paragraphs: ({ number, dueAt }) => [
          `Номер вашого запиту: ${number}. Запишіть його: за номером і датою народження можна перевірити стан.`,
          `Ми відповімо до ${formats.uk.format(dueAt)} за київським часом.`,
          'Якщо ви нічого не просили, не робіть нічого: без перевірки документа доступ ніхто не отримає.',
        ],
        action: 'Перевірити стан запиту',
      },
      link: {
        subject: 'Доступ відновлено: створіть новий пароль',
        paragraphs: ({ number }) => [
          `Ваш запит ${number} схвалено.`,
          'Створіть новий пароль за посиланням. Воно діє три доби й один раз. Коли ви це зробите, ця адреса стане поштою вашого кабінету.',
        ],
        action: 'Створити новий пароль',
      },
      refused: {
        subject: 'Відповідь на ваш запит про доступ до кабінету',
        paragraphs: ({ number, reason }) => [
          `Ми розглянули запит ${number} і не змогли його виконати.`,
          `Причина: ${reason}`,
          'Можна подати новий запит або прийти до ЦНАП із документом, що посвідчує особу.',
        ],
        action: 'Подати новий запит',
      },
      unblocked: {
        subject: 'Ваш обліковий запис розблоковано',
        paragraphs: ({ number }) => [`Запит ${number} схвалено. Тепер можна увійти, як завжди.`],
        action: 'Увійти до кабінету',
      },
      objection: {
        subject: 'Доступ до вашого кабінету відновлюють на інший контакт',
        paragraphs: ({ number }) => [
          `Працівник перевірив документ і за запитом ${number} надіслав посилання для нового пароля на інший контакт.`,
          'Якщо це ви, нічого не робіть.',
          'Якщо це не ви, натисніть «Це не я». Ми відразу закриємо вхід, а працівники розберуться.',
        ],
        action: 'Це не я',
      },
    },
    sms,
  },
  en: {
    salutation: 'Good day,',
    closing: 'Yours, the Electronic cabinet',
    footer: (publicUrl) => `There is no need to answer this letter. How to reach us: ${publicUrl}/help`,
    letters: {
      received: {
        subject: 'We have your request about access to the cabinet',
        paragraphs: ({ number, dueAt }) => [
          `The number of your request: ${number}. Write it down: with it and your birth date you can check the state.`,
          `We will answer by ${formats.en.format(dueAt)}, Kyiv time.`,
          'If you asked for nothing, do nothing: nobody gets access without a check of the document.',
        ],
        action: 'Check the state of the request',
      },
      link: {
        subject: 'Access restored: make a new password',
        paragraphs: ({ number }) => [
          `Your request ${number} was approved.`,
          'Make a new password by the link. It works for three days and once. When you do, this address becomes that of your cabinet.',
        ],
        action: 'Make a new password',
      },
      refused: {
        subject: 'The answer to your request about access to the cabinet',
        paragraphs: ({ number, reason }) => [
          `We looked into request ${number} and could not fulfil it.`,
          `The reason: ${reason}`,
          'You can send a new request or come to a service centre with an identity document.',
        ],
        action: 'Send a new request',
      },
      unblocked: {
        subject: 'Your account has been unblocked',
        paragraphs: ({ number }) => [`Request ${number} was approved. You can sign in now as always.`],
        action: 'Sign in',
      },
      objection: {
        subject: 'Access to your cabinet is being restored to another contact',
        paragraphs: ({ number }) => [
          `An officer checked a document and, by request ${number}, sent a link to a new password to another contact.`,
          'If it is you, do nothing.',
          'If it is not you, press “This is not me”. We will close the account at once, and staff will look into it.',
        ],
        action: 'This is not me',
      },
    },
    sms,
  },
};

export const letterOf = (
  kind: LetterKind,
  { language, facts, url, publicUrl }: { language: Language; facts: LetterFacts; url: string; publicUrl: string },
): Letter => {
  const { salutation, closing, footer, letters } = words[language];
  const { subject, paragraphs, action } = letters[kind];
  return {
    ...{ language, salutation, closing, subject },
    paragraphs: paragraphs(facts),
    action: { label: action, url },
    footer: footer(publicUrl.replace(/\/$/, '')),
  };
};

export const smsOf = (kind: Exclude<LetterKind, 'received'>, language: Language, link: string): string =>
  words[language].sms[kind](link);
