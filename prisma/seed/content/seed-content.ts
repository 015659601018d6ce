import type { Database } from '@cabinet/db/open-database';
import { anId } from '@cabinet/testkit/random';
import { firstLaws } from './laws.ts';
import { firstNews } from './news.ts';
import { firstQuestions } from './questions.ts';

type Words = Omit<Parameters<Database['contentRevision']['create']>[0]['data'], 'item' | 'itemId'>;
type FirstWords = Pick<Words, 'titleUk' | 'titleEn' | 'textUk' | 'textEn'> & Partial<Words>;

const dayMs = 24 * 60 * 60_000;

const inBoth = (title: readonly [string, string], text: readonly [string, string]): FirstWords => ({
  titleUk: title[0],
  titleEn: title[1],
  textUk: text[0],
  textEn: text[1],
});

/** What the cabinet tells from its first day, by kind. */
export const firstContent = (now: Date): Readonly<Record<'question' | 'law' | 'news', readonly FirstWords[]>> => ({
  question: firstQuestions.map(({ topics, question, answer }, place) => ({
    ...inBoth(question, answer),
    topics: [...topics],
    position: place + 1,
  })),
  law: firstLaws.map(({ topics, title, text, number, date, source }) => ({
    ...inBoth(title, text),
    topics: [...topics],
    actNumber: number,
    actDate: date,
    sourceUrl: source,
  })),
  news: firstNews.map(({ topics, title, text, daysAgo }) => ({
    ...inBoth(title, text),
    topics: [...topics],
    shownFrom: new Date(now.getTime() - daysAgo * dayMs),
  })),
});

/** Nobody's account: what was there from the first day. */
const nobody = '00000000-0000-0000-0000-000000000000';

async function seedKind(db: Database, kind: string, items: readonly FirstWords[], now: Date): Promise<void> {
  // What editors have there already is left as it is.
  if ((await db.contentItem.count({ where: { kind } })) > 0) return;
  for (const words of items) {
    const at = words.shownFrom ?? now;
    const times = { shownFrom: at, createdAt: at, changedAt: at, publishedAt: at };
    const author = { authorId: nobody, authorName: 'Кабінет' };
    await db.contentItem.create({
      data: {
        id: anId(),
        kind,
        createdAt: at,
        revisions: { create: { id: anId(), number: 1, state: 'published', ...author, ...words, ...times } },
      },
    });
  }
}

/** Common questions and legal acts; with `demo` news too. */
export async function seedContent(
  db: Database,
  { now, demo }: { readonly now: Date; readonly demo: boolean },
): Promise<void> {
  const { question, law, news } = firstContent(now);
  await seedKind(db, 'question', question, now);
  await seedKind(db, 'law', law, now);
  if (demo) await seedKind(db, 'news', news, now);
}
