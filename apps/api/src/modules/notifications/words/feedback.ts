import type { Template } from './template.ts';

type Templates = Readonly<Record<string, Template>>;

// To staff: that somebody wrote, never what.

export const feedbackUk: Templates = {
  'feedback.received': {
    subject: () => 'Новий відгук про доступність сайту',
    paragraphs: () => [
      'Хтось написав, що на сайті йому важко або не вдається щось зробити. Прочитайте і дайте відповідь.',
    ],
    action: () => 'Відкрити відгуки',
  },
};

export const feedbackEn: Templates = {
  'feedback.received': {
    subject: () => 'New feedback on the accessibility of the site',
    paragraphs: () => ['Somebody wrote that something on the site is hard or impossible to use. Read it and answer.'],
    action: () => 'Open the feedback',
  },
};
