import { storeContent } from '@cabinet/testkit/content';
import { anId, aWord } from '@cabinet/testkit/random';
import { database } from './accounts.ts';

const words = {
  textUk: '## Що нового\n\nЗапис на прийом став коротшим.\n\n- менше питань\n- [Запис на прийом](/booking/start)',
  textEn: '## What is new\n\nBooking has become shorter.\n\n- fewer questions\n- [Booking](/booking/start)',
};

/** Stores news with a revision that is shown and a draft beside it; answers its id. */
export async function newsWithDraft(): Promise<string> {
  const mark = aWord('');
  const titles = { titleUk: `Кабінет оновлено ${mark}`, titleEn: `The cabinet is renewed ${mark}` };
  const itemId = await storeContent(database(), { kind: 'news', ...words, ...titles });
  const { id: _id, ...first } = await database().contentRevision.findFirstOrThrow({ where: { itemId } });
  await database().contentRevision.create({
    data: {
      ...first,
      id: anId(),
      ...{ number: 2, state: 'draft', shownFrom: null, publishedAt: null },
      titleUk: `Кабінет знову оновлено ${mark}`,
      textUk: `${words.textUk}\n\nПишіть нам, якщо щось не так.`,
    },
  });
  return itemId;
}

/** A draft of news to which publishing would object. */
export const unfinishedNews = (): Promise<string> =>
  storeContent(database(), { kind: 'news', state: 'draft', titleUk: 'Чернетка', titleEn: '', textUk: '', textEn: '' });
