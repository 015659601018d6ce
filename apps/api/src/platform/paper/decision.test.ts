import { expect, test } from 'vitest';
import { type Decision, decisionPaper } from './decision.ts';
import { renderPaper } from './paper.ts';
import { aDecision } from './paper-samples.ts';
import { parsePdf, readAloud } from './parsed-pdf.ts';

const heard = async (decision: Decision): Promise<string> =>
  (await parsePdf(await renderPaper(decisionPaper(decision)))).pages.flatMap((page) => readAloud(page.root)).join('\n');

test('F9 the paper shows the decision, its reason, the officer and the time', async () => {
  const all = await heard(aDecision());

  expect(all).toContain('H1: Рішення за заявою № 4817-203\nH2: Рішення\nP: Відмовлено.');
  expect(all).toMatch(/TH: Дата і час\nTD: 9 квітня 2026.р\., 12:51 \(за київським часом\)/);
  expect(all).toContain('TD: Петренко Олена Іванівна Адміністратор ЦНАП');
  expect(all).toContain('H2: Чому так вирішено\nP: Немає висновку лікарської комісії.\nP: Ви можете подати нову заяву');
});

test('F9 who signed the decision with КЕП stands in it, and that a centre of tests gives no legal force', async () => {
  expect(await heard(aDecision())).not.toContain('КЕП');
  const signature = {
    ...{ signer: 'Петренко Олена Іванівна', at: new Date('2026-04-09T09:51:03Z') },
    ...{ pending: false, test: true },
  };
  const all = await heard(aDecision({ signature }));
  expect(all).toMatch(/TH: Підписано КЕП\nTD: Петренко Олена Іванівна, 9 квітня 2026.р\., 12:51/);
  expect(all).toContain('без юридичної сили');
});

test('law 2073-IX: the paper names the ground, and how and when to appeal', async () => {
  const all = await heard(aDecision());

  expect(all).toContain('H2: На підставі чого\nP: Пункт 12');
  expect(all).toContain('TH: Куди подати скаргу\nTD: Виконавчий комітет міської ради Ялинівки');
  expect(all).toMatch(/TD: 30.календарних днів від дня, коли вам повідомили про рішення/);
  expect(all).toMatch(/до суду\. На це є 6.місяців/);
});

test('a decision that cannot be taken to court does not mention one', async () => {
  const { courtMonths: _none, ...appeal } = aDecision().appeal;

  expect(await heard(aDecision({ appeal }))).not.toContain('суду');
});

test.each([
  ['granted', 'Заяву задоволено.'],
  ['not_considered', 'Заяву залишено без розгляду.'],
  ['closed', 'Провадження закрито.'],
] as const)('the outcome %s is said in words', async (outcome, words) => {
  expect(await heard(aDecision({ outcome }))).toContain(`P: ${words}`);
});

test('a Ukrainian reason in an English paper is marked as Ukrainian', () => {
  const paper = decisionPaper(aDecision({ language: 'en' }));

  expect(paper.blocks).toContainEqual({ kind: 'paragraph', ...aDecision().reason });
  expect(paper.title).toBe('Decision on application No. 4817-203');
});
