import type { Decision } from './decision.ts';
import type { Receipt } from './receipt.ts';

/** Made-up receipts and decisions for tests; whatever a test is about is said in the test. */
export const aReceipt = (about: Partial<Receipt> = {}): Receipt => ({
  language: 'uk',
  number: '4817-203',
  service: 'Забезпечення допоміжними засобами реабілітації',
  applicant: 'Ґалаґан Єва Їжаківна',
  office: { name: 'ЦНАП міста Ялинівка', address: 'вул. Соборна, 1, м. Ялинівка, 79000' },
  submittedAt: new Date('2026-03-29T00:30:00Z'),
  documents: [
    { name: 'Паспорт, перша сторінка.pdf', sizeBytes: 1_258_291, sha256: '9f86d081884c7d65'.repeat(4) },
    { name: 'Висновок лікарської комісії.jpg', sizeBytes: 812, sha256: '0a1b2c3d4e5f6071'.repeat(4) },
  ],
  term: { days: 10, counted: 'working', dueOn: '2026-04-10' },
  followUrl: 'https://kabinet.example/applications/0195d7a2-7a54-7c11-8a52-1d7b1d9a3c55',
  contact: { phone: '+380 32 000 00 00', email: 'dovidka@cnap.example', hours: 'Пн–Пт, 9:00–18:00' },
  createdAt: new Date('2026-03-29T00:31:00Z'),
  ...about,
});

export const aDecision = (about: Partial<Decision> = {}): Decision => ({
  language: 'uk',
  number: '4817-203',
  service: 'Забезпечення допоміжними засобами реабілітації',
  applicant: 'Ґалаґан Єва Їжаківна',
  office: { name: 'ЦНАП міста Ялинівка', address: 'вул. Соборна, 1, м. Ялинівка, 79000' },
  outcome: 'refused',
  reason: {
    text: 'Немає висновку лікарської комісії.\n\nВи можете подати нову заяву, коли його отримаєте.',
    language: 'uk',
  },
  grounds: ['Пункт 12 Порядку забезпечення допоміжними засобами реабілітації.'],
  officer: { position: 'Адміністратор ЦНАП', name: 'Петренко Олена Іванівна' },
  decidedAt: new Date('2026-04-09T09:51:03Z'),
  appeal: {
    body: 'Виконавчий комітет міської ради Ялинівки',
    days: 30,
    ways: ['У кабінеті, на сторінці заяви.', 'Поштою або особисто: вул. Соборна, 2, м. Ялинівка, 79000.'],
    courtMonths: 6,
  },
  viewUrl: 'https://kabinet.example/applications/0195d7a2-7a54-7c11-8a52-1d7b1d9a3c55',
  createdAt: new Date('2026-04-09T09:52:00Z'),
  ...about,
});
