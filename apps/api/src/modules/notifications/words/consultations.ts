import type { Facts, Template } from './template.ts';

// Neither the topic nor a word of what was said: letters lie open on servers of others.
/** J3, G10: what is said of questions to a centre. */
export const consultationsUk: Readonly<Record<string, Template>> = {
  'consultations.received': {
    subject: ({ number }: Facts) => `Консультацію № ${number} отримано`,
    paragraphs: (facts) => [
      `Ми отримали ваше звернення № ${facts.number}. Відповідь готує ${facts.officeName}.`,
      ...(facts.dueOn ? [`Ви отримаєте її не пізніше ніж ${facts.dueOn}.`] : []),
    ],
    action: ({ number }) => `Відкрити звернення № ${number}`,
  },
  'consultations.answered': {
    subject: ({ number }: Facts) => `Надано відповідь на консультацію № ${number}`,
    paragraphs: (facts) => [
      `На ваше звернення № ${facts.number} надано відповідь. Її підготував ${facts.officeName}.`,
      'Прочитати відповідь можна у вашому кабінеті. Там само можна поставити додаткове питання.',
    ],
    action: ({ number }) => `Прочитати відповідь на звернення № ${number}`,
  },
  'consultations.draft_expiring': {
    subject: ({ number }: Facts) => `Чернетку звернення № ${number} скоро буде вилучено`,
    paragraphs: (facts) => [
      `Звернення № ${facts.number} не відправлено.`,
      'Ви давно його не змінювали. Через сім днів ми вилучимо чернетку. Щоб зберегти, допишіть або відправте її.',
    ],
    action: ({ number }) => `Відкрити звернення № ${number}`,
  },
};

export const consultationsEn: Readonly<Record<string, Template>> = {
  'consultations.received': {
    subject: ({ number }: Facts) => `Consultation No. ${number} has arrived`,
    paragraphs: (facts) => [
      `We have your consultation No. ${facts.number}. ${facts.officeName} is preparing the answer.`,
      ...(facts.dueOn ? [`You will have it no later than ${facts.dueOn}.`] : []),
    ],
    action: ({ number }) => `Open consultation No. ${number}`,
  },
  'consultations.answered': {
    subject: ({ number }: Facts) => `Consultation No. ${number} is answered`,
    paragraphs: (facts) => [
      `Your consultation No. ${facts.number} is answered by ${facts.officeName}.`,
      'Read the answer in your cabinet. You can ask a further question there.',
    ],
    action: ({ number }) => `Read the answer to consultation No. ${number}`,
  },
  'consultations.draft_expiring': {
    subject: ({ number }: Facts) => `The draft of consultation No. ${number} will soon be deleted`,
    paragraphs: (facts) => [
      `Consultation No. ${facts.number} was not sent.`,
      'You have not changed it for long. In seven days we will delete the draft. To keep it, go on writing or send it.',
    ],
    action: ({ number }) => `Open consultation No. ${number}`,
  },
};
