const version = 1;

/** A draft that may be published as anything. */
export const contentForm = {
  topics: [],
  position: 1,
  titleUk: 'Зміни в роботі ЦНАП',
  titleEn: 'Changes in the work of the centre',
  textUk: 'У п’ятницю прийом до 12:00.',
  textEn: 'On Friday we receive until 12:00.',
  actNumber: '',
  actDate: '',
  sourceUrl: '',
};

/** A body that its contract accepts, for every door of the room that takes one. */
export const contentBodies: Readonly<Record<string, (known: { readonly officeId: string }) => unknown>> = {
  'POST /managed-content': ({ officeId }) => ({ kind: 'banner', officeId, form: contentForm }),
  'PUT /managed-content/:itemId/draft': () => ({ version, form: contentForm }),
  'POST /managed-content/:itemId/publish': () => ({ version, shown: { from: null, to: null } }),
  'POST /managed-content/:itemId/unpublish': () => ({ version }),
};

/** What the lists must be asked. */
export const contentSearches: Readonly<Record<string, () => string>> = {
  'GET /content': () => '?kind=news',
};
