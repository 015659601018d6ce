import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

const words = (text: string, href: string | null = null) => [{ text, href }];

test('G11 a common answer becomes plain words to begin an answer from', () => {
  const text = plainText([
    { kind: 'paragraph', words: [...words('Візьміть '), ...words('документи', '/services'), ...words('.')] },
    { kind: 'list', ordered: true, items: [words('паспорт'), words('РНОКПП')] },
    { kind: 'paragraph', words: words('Закон', 'https://example.org') },
  ]);

  expect(text).toBe('Візьміть документи.\n\n1. паспорт\n2. РНОКПП\n\nЗакон (https://example.org)');
});
