import type { ProblemBody } from '@cabinet/contracts/http/problem';
import type { Language } from '../context.ts';

const words = {
  uk: { again: 'Відкрити сторінку ще раз', code: 'Код для служби підтримки' },
  en: { again: 'Open the page again', code: 'Code for the support service' },
} as const;

/** A refusal as a page for whoever opened an address: a heading, what to do, a way on. Its words are ours, none is typed by anybody. */
export const problemPage = ({ title, detail, supportCode }: ProblemBody, language: Language): string => {
  const { again, code } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${detail}</p>
<p><a href="">${again}</a></p>
<p>${code}: ${supportCode}</p>
</main>
</body>
</html>
`;
};
