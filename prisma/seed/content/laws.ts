interface FirstLaw {
  readonly topics: readonly string[];
  readonly title: readonly [uk: string, en: string];
  /** What it gives people, in plain words. */
  readonly text: readonly [uk: string, en: string];
  readonly number: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly source: string;
}

const rada = (path: string): string => `https://zakon.rada.gov.ua/laws/show/${path}`;

/** Acts that people in the cabinet rely on. Editors keep them; the whole texts are on the site of the Verkhovna Rada. */
export const firstLaws: readonly FirstLaw[] = [
  {
    topics: ['social-protection'],
    title: [
      'Закон «Про реабілітацію осіб з інвалідністю в Україні»',
      'Law on rehabilitation of persons with disabilities',
    ],
    text: [
      'Хто і яку реабілітацію може отримати. Звідси береться право на крісло колісне, протез та інші допоміжні засоби.',
      'Who may have what rehabilitation. The right to a wheelchair, a prosthesis and other assistive products comes from here.',
    ],
    number: '2961-IV',
    date: '2005-10-06',
    source: rada('2961-15'),
  },
  {
    topics: ['social-protection'],
    title: [
      'Закон «Про основи соціальної захищеності осіб з інвалідністю в Україні»',
      'Law on the principles of social protection of persons with disabilities',
    ],
    text: [
      'Головні права людей з інвалідністю: праця, навчання, доступність, засоби реабілітації.',
      'The main rights of people with disabilities: work, education, access, assistive products.',
    ],
    number: '875-XII',
    date: '1991-03-21',
    source: rada('875-12'),
  },
  {
    topics: ['social-protection'],
    title: [
      'Постанова про порядок забезпечення допоміжними засобами реабілітації',
      'Resolution on how assistive products are provided',
    ],
    text: [
      'Як отримати засіб: заява, направлення, вибір підприємства, виготовлення, строк користування.',
      'How to get a product: application, referral, choice of the enterprise, making, term of use.',
    ],
    number: '321',
    date: '2012-04-05',
    source: rada('321-2012-%D0%BF'),
  },
  {
    topics: [],
    title: ['Закон «Про адміністративні послуги»', 'Law on administrative services'],
    text: [
      'Як працюють ЦНАП. Послугу надають не довше ніж за 30 днів. У ЦНАП видають перелік документів, які прийняли.',
      'How service centres work. A service takes 30 days at most. The centre gives a list of the papers it has taken.',
    ],
    number: '5203-VI',
    date: '2012-09-06',
    source: rada('5203-17'),
  },
  {
    topics: [],
    title: ['Закон «Про адміністративну процедуру»', 'Law on administrative procedure'],
    text: [
      'Як розглядають заяву. Рішення має містити причини. Вас мають вислухати до відмови і пояснити, як її оскаржити.',
      'How an application is dealt with. A decision must give reasons. You must be heard before a refusal and told how to appeal.',
    ],
    number: '2073-IX',
    date: '2022-02-17',
    source: rada('2073-20'),
  },
  {
    topics: [],
    title: ['Закон «Про звернення громадян»', 'Law on petitions of citizens'],
    text: [
      'На звернення відповідають до місяця, а якщо вивчати нічого не треба – до 15 днів. Для листа з кабінету підпис КЕП не потрібен.',
      'A question is answered within a month, or 15 days if nothing has to be studied. A letter from the cabinet needs no electronic signature.',
    ],
    number: '393/96-ВР',
    date: '1996-10-02',
    source: rada('393/96-%D0%B2%D1%80'),
  },
  {
    topics: [],
    title: ['Закон «Про захист персональних даних»', 'Law on protection of personal data'],
    text: [
      'Дані про здоров’я захищають суворіше за інші. Ви можете дізнатися, хто їх відкривав, і вимагати виправлення.',
      'Data on health are guarded more strictly than others. You may learn who opened them, and have them put right.',
    ],
    number: '2297-VI',
    date: '2010-06-01',
    source: rada('2297-17'),
  },
  {
    topics: [],
    title: [
      'Закон «Про електронну ідентифікацію та електронні довірчі послуги»',
      'Law on electronic identification and trust services',
    ],
    text: [
      'Кваліфікований електронний підпис має таку саму силу, як підпис рукою.',
      'A qualified electronic signature counts as much as one by hand.',
    ],
    number: '2155-VIII',
    date: '2017-10-05',
    source: rada('2155-19'),
  },
  {
    topics: [],
    title: [
      'Постанова про доступність інформації та документів у цифровому середовищі',
      'Resolution on accessibility of information and documents in the digital environment',
    ],
    text: [
      'Сайти державних органів мають бути доступні всім: з клавіатури, з екранним читачем, зі збільшенням.',
      'Sites of state bodies must be open to all: by keyboard, with a screen reader, enlarged.',
    ],
    number: '757',
    date: '2023-07-21',
    source: rada('757-2023-%D0%BF'),
  },
];
