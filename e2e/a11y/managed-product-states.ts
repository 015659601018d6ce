import { enterAs } from '../support/accounts.ts';
import { aManagedProduct } from '../support/managed-products.ts';
import { asEditor, type Act, goTo, type PageState, sendEmpty } from './page-state.ts';

type Wishes = Parameters<typeof aManagedProduct>[0];

const list = '/admin/products';
const one = `${list}/:productId`;

const ofProduct =
  (wishes: Wishes, path = '') =>
  async (): Promise<string> =>
    `${list}/${await aManagedProduct(wishes)}${path}`;

const press =
  (name: string): Act =>
  async (page) => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  };

const unfold: Act = async (page) => {
  for (const one of await page.locator('main details').all()) await one.locator('summary').click();
};

const english: Act = async (page) => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Українська' }).waitFor();
};

const writing = 'Зберегти й перевірити';
const unsound = {
  state: 'new',
  open: 'draft',
  definition: { name: { uk: '', en: '' }, summary: { uk: '', en: '' } },
} as const;
const draft = { state: 'active', open: 'draft' } as const;
const cane = { state: 'new', open: 'draft', classCode: '12 03 03', definition: { attributes: {} } } as const;

/** Of an own change in review: why its author may not publish it. */
const own: PageState = {
  pattern: one,
  state: 'own change in review',
  bring: async (page) => {
    const { accountId: authorId } = await enterAs(page, 'editor');
    await goTo(page, `${list}/${await aManagedProduct({ state: 'new', open: 'in_review', authorId })}`);
  },
};

const wrongNumbers: Act = async (page) => {
  await page.getByLabel('Ширина сидіння').first().fill('багато');
  await sendEmpty(page, writing);
};

const wrongPrice: Act = async (page) => {
  await page.getByLabel('Ціна, грн').fill('дорого');
  await sendEmpty(page, writing);
};

const wrongFile: Act = async (page) => {
  const file = { name: 'нотатки.txt', mimeType: 'text/plain', buffer: Buffer.from('-') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('оберіть файл одного з форматів').first().waitFor();
};

const withPhoto: Act = async (page) => {
  const buffer = await page.screenshot({ type: 'jpeg', quality: 50 });
  await page.locator('input[type=file]').setInputFiles({ name: 'крісло.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByLabel('Що на фото 1, українською').waitFor();
  await sendEmpty(page, writing);
};

const openCombobox: Act = async (page) => {
  await page.getByRole('combobox', { name: 'Вид засобу' }).pressSequentially('крісл');
  await page.getByRole('option').first().waitFor();
};

/** Products of the catalogue, as editors write, review, publish and retire them. */
export const managedProductStates: readonly PageState[] = [
  asEditor(list, 'filled', async () => list, unfold),
  asEditor(list, 'in English', async () => list, english),
  asEditor(list, 'what waits for me', async () => {
    await aManagedProduct({ open: 'in_review' });
    return `${list}?awaits=me`;
  }),
  asEditor(list, 'nothing found', async () => `${list}?q=немає-такого&state=deleted`),
  asEditor(`${list}/new`, 'empty', async () => `${list}/new`),
  asEditor(
    `${list}/new`,
    'with errors',
    async () => `${list}/new`,
    (page) => sendEmpty(page, writing),
  ),
  asEditor(`${list}/new`, 'combobox open', async () => `${list}/new`, openCombobox),
  asEditor(one, 'published', ofProduct({})),
  asEditor(one, 'with a draft', ofProduct(draft), unfold),
  asEditor(one, 'in English', ofProduct(draft), english),
  asEditor(one, 'with remarks', ofProduct(unsound), (page) => sendEmpty(page, 'Надіслати на перевірку')),
  asEditor(one, 'returned', ofProduct({ state: 'new', open: 'returned' })),
  asEditor(one, 'to be reviewed', ofProduct({ open: 'in_review' })),
  own,
  asEditor(one, 'dialog open', ofProduct({ open: 'in_review' }), press('Опублікувати')),
  asEditor(one, 'discontinued', ofProduct({ state: 'discontinued' })),
  asEditor(one, 'deleted', ofProduct({ state: 'deleted' })),
  asEditor(`${one}/edit/:part`, 'about', ofProduct(cane, '/edit/about')),
  asEditor(`${one}/edit/:part`, 'attributes', ofProduct(draft, '/edit/attributes')),
  asEditor(`${one}/edit/:part`, 'attributes with errors', ofProduct(draft, '/edit/attributes'), wrongNumbers),
  asEditor(`${one}/edit/:part`, 'price with errors', ofProduct(draft, '/edit/price'), wrongPrice),
  asEditor(`${one}/edit/:part`, 'photographs with errors', ofProduct(draft, '/edit/photos'), withPhoto),
  asEditor(`${one}/edit/:part`, 'instructions, a wrong file', ofProduct(draft, '/edit/instructions'), wrongFile),
  asEditor(`${one}/edit/:part`, 'in review', ofProduct({ open: 'in_review' }, '/edit/price')),
  asEditor(`${one}/variants/:place`, 'new, with errors', ofProduct(draft, '/variants/new'), (page) =>
    sendEmpty(page, writing),
  ),
  asEditor(`${one}/variants/:place`, 'dialog open', ofProduct({}, '/variants/0'), press('Прибрати виконання')),
  asEditor(`${one}/preview`, 'filled', ofProduct(draft, '/preview')),
  asEditor(`${one}/return`, 'with errors', ofProduct({ open: 'in_review' }, '/return'), (page) =>
    sendEmpty(page, 'Повернути автору'),
  ),
  asEditor(`${one}/state/:act`, 'delete', ofProduct(draft, '/state/delete')),
  asEditor(`${one}/state/:act`, 'discontinue, with errors', ofProduct({}, '/state/discontinue'), (page) =>
    sendEmpty(page, 'Більше не виготовляють'),
  ),
];
