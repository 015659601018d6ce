import { expect, test } from 'vitest';
import { renderPaper } from './paper.ts';
import { aReceipt } from './paper-samples.ts';
import { parsePdf, readAloud } from './parsed-pdf.ts';
import { type Receipt, receiptPaper } from './receipt.ts';

const heard = async (receipt: Receipt): Promise<string[]> =>
  (await parsePdf(await renderPaper(receiptPaper(receipt)))).pages.flatMap((page) => readAloud(page.root));

test('the receipt names the number, the service, the person, the office and the Kyiv time', async () => {
  const all = await heard(aReceipt());

  expect(all[1]).toBe('H1: Розписка про подання заяви № 4817-203');
  expect(all.join('\n')).toMatch(/TH: Номер заяви\nTD: 4817-203\nTH: Послуга\nTD: Забезпечення/);
  expect(all).toContain('TD: Ґалаґан Єва Їжаківна');
  expect(all).toContain('TD: ЦНАП міста Ялинівка вул. Соборна, 1, м. Ялинівка, 79000');
  expect(all.join('\n')).toMatch(/TH: Отримано\nTD: 29 березня 2026.р\., 02:30 \(за київським часом\)/);
});

test('the receipt lists what was received, with sizes and prints', async () => {
  const all = (await heard(aReceipt())).join('\n');

  expect(all).toMatch(/TH: Паспорт, перша сторінка\.pdf\nTD: 1,2.МБ\nTD: 9f86 d081 884c 7d65/);
});

test('a receipt without documents says so in words', async () => {
  const all = await heard(aReceipt({ documents: [] }));

  expect(all).toContain('P: До заяви не додано жодного документа.');
  expect(all).not.toContain('TH: Розмір');
});

test('the receipt tells the term, the last day and how to follow', async () => {
  const all = (await heard(aReceipt())).join('\n');

  expect(all).toMatch(/TD: 10.робочих днів\nTH: Не пізніше\nTD: 10 квітня 2026.р\./);
  expect(all).toContain('Link: https://kabinet.example/applications/');
  expect(all).toContain('TD: dovidka@cnap.example');
});

test('an ordinary receipt is one page', async () => {
  expect((await parsePdf(await renderPaper(receiptPaper(aReceipt())))).pages).toHaveLength(1);
});

test('the representative is named only when there is one', async () => {
  expect(await heard(aReceipt())).not.toContain('TH: Представник');
  expect(await heard(aReceipt({ representative: 'Коваль Назар Ілліч' }))).toContain('TD: Коваль Назар Ілліч');
});

test('the English receipt has no Ukrainian words of ours', async () => {
  const paper = receiptPaper(
    aReceipt({
      language: 'en',
      service: 'Assistive devices',
      applicant: 'A. Person',
      office: { name: 'Office', address: 'Street 1' },
      documents: [{ name: 'passport.pdf', sizeBytes: 1, sha256: 'ab'.repeat(32) }],
      contact: { phone: '+380', email: 'a@b.example' },
    }),
  );

  expect(JSON.stringify(paper)).not.toMatch(/[а-яіїєґ]/i);
});
