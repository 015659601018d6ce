import type { Browser } from '@playwright/test';

/** A file in the form that setInputFiles() takes. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Real files, made by the browser itself. */
export interface Files {
  pdf(text?: string): Promise<TestFile>;
  photo(text?: string): Promise<TestFile>;
}

const paper = (text: string): string =>
  `<meta charset="utf-8"><body style="font:24px sans-serif;background:linear-gradient(#fdf6e3,#cfe8ff);padding:48px"><h1>${text}</h1><p>Виготовлено для перевірки.</p></body>`;

export const filesOf = (browser: Browser): Files => {
  const drawn = async <T>(
    text: string,
    draw: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
  ): Promise<T> => {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    try {
      await page.setContent(paper(text));
      return await draw(page);
    } finally {
      await page.close();
    }
  };
  return {
    pdf: async (text = 'Паспорт, зразок') => {
      const buffer = await drawn(text, (page) => page.pdf({ format: 'A4', printBackground: true }));
      return { name: 'паспорт.pdf', mimeType: 'application/pdf', buffer };
    },
    photo: async (text = 'Фото, зразок') => {
      const buffer = await drawn(text, (page) => page.screenshot({ type: 'jpeg', quality: 80 }));
      return { name: 'фото.jpg', mimeType: 'image/jpeg', buffer };
    },
  };
};
