import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** One letter as it arrived. `to` are the envelope's recipients, lower case, whatever the header says. */
export interface Letter {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Addresses found in the text and in the html, each once, in order. */
  readonly links: readonly string[];
  readonly receivedAt: Date;
}

export interface LetterStore {
  add(raw: Buffer, envelope: { readonly from: string; readonly to: readonly string[] }): Promise<Letter>;
  /** Newest first; all of them, or those to one address. */
  list(to?: string): readonly Letter[];
  find(id: string): Letter | undefined;
  clear(): void;
  /** Calls back on every new letter; the answer stops it. */
  listen(listener: (letter: Letter) => void): () => void;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

const linksOf = (text: string, html: string): string[] => {
  const bare = [...text.matchAll(/https?:\/\/[^\s<>"']+/g)].map(([url]) => url.replace(/[.,;:!?)\]»]+$/, ''));
  const anchors = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, url = '']) =>
    url.replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? entity),
  );
  return [...new Set([...bare, ...anchors])];
};

/** Keeps the last `limit` letters in memory and, when a directory is named, each as a .eml file only its owner may read. */
export const letterStore = (limit: number, directory?: string): LetterStore => {
  let letters: readonly Letter[] = [];
  let count = 0;
  const listeners = new Set<(letter: Letter) => void>();

  const save = async (letter: Letter, raw: Buffer): Promise<void> => {
    if (!directory) return;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const name = `${letter.receivedAt.toISOString().replaceAll(':', '-')}-${letter.id}.eml`;
    await writeFile(join(directory, name), raw, { mode: 0o600 });
  };

  return {
    add: async (raw, envelope) => {
      const parsed = await PostalMime.parse(raw);
      count += 1;
      const text = parsed.text ?? '';
      const html = parsed.html ?? '';
      const letter: Letter = {
        id: String(count),
        from: parsed.from?.address ?? envelope.from,
        to: envelope.to.map((address) => address.toLowerCase()),
        subject: parsed.subject ?? '',
        text,
        html,
        links: linksOf(text, html),
        receivedAt: new Date(),
      };
      await save(letter, raw);
      letters = [letter, ...letters].slice(0, limit);
      for (const listener of listeners) listener(letter);
      return letter;
    },
    list: (to) => (to === undefined ? letters : letters.filter((letter) => letter.to.includes(to.toLowerCase()))),
    find: (id) => letters.find((letter) => letter.id === id),
    clear: () => {
      letters = [];
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
