import { expect, test } from 'vitest';
import { transliterate } from './transliteration.ts';
import { englishSalutation, salutation, vocative } from './vocative.ts';

const men = [
  ['Олександр', 'Олександре'],
  ['Ігор', 'Ігорю'],
  ['Олег', 'Олегу'],
  ['Микола', 'Миколо'],
  ['Ілля', 'Ілле'],
  ['Андрій', 'Андрію'],
  ['Сергій', 'Сергію'],
  ['Лев', 'Леве'],
  ['Василь', 'Василю'],
  ['Марко', 'Марку'],
  ['Петро', 'Петре'],
  ['Павло', 'Павле'],
  ['Данило', 'Даниле'],
  ['Дмитро', 'Дмитре'],
  ['Михайло', 'Михайле'],
  ['Кирило', 'Кириле'],
  ['Назар', 'Назаре'],
  ['Тимур', 'Тимуре'],
  ['Любомир', 'Любомире'],
  ['Володимир', 'Володимире'],
  ['Лазар', 'Лазарю'],
  ['Захар', 'Захаре'],
  ['Макар', 'Макаре'],
  ['Генріх', 'Генріху'],
  ['Марк', 'Марку'],
  ['Ян', 'Яне'],
  ['Тиміш', 'Тимоше'],
  ['Антін', 'Антоне'],
  ['Антон', 'Антоне'],
  ['Семен', 'Семене'],
  ['Яків', 'Якове'],
  ['Федір', 'Федоре'],
  ['Нестор', 'Несторе'],
  ['Прокіп', 'Прокопе'],
  ['Микита', 'Микито'],
  ['Сава', 'Саво'],
  ['Олекса', 'Олексо'],
  ['Лука', 'Луко'],
  ['Хома', 'Хомо'],
  ['Артур', 'Артуре'],
  ['Артем', 'Артеме'],
  ['Максим', 'Максиме'],
  ['Роман', 'Романе'],
  ['Іван', 'Іване'],
  ['Богдан', 'Богдане'],
  ['Юрій', 'Юрію'],
  ['Євген', 'Євгене'],
  ['Віктор', 'Вікторе'],
  ['Тарас', 'Тарасе'],
  ['Остап', 'Остапе'],
  ['Захарій', 'Захарію'],
  ['Єремія', 'Єреміє'],
  ['Гліб', 'Глібе'],
  ['Станіслав', 'Станіславе'],
  ['Валентин', 'Валентине'],
  ['Георгій', 'Георгію'],
  ['Юрко', 'Юрку'],
  ['Еміль', 'Емілю'],
  ['Орест', 'Оресте'],
  ['Зеновій', 'Зеновію'],
  ['Сидір', 'Сидоре'],
  ['В’ячеслав', 'В’ячеславе'],
  ['Лук’ян', 'Лук’яне'],
  ['Джорджо', 'Джордже'],
  ['Андре', 'Андре'],
] as const;

const women = [
  ['Марія', 'Маріє'],
  ['Ольга', 'Ольго'],
  ['Любов', 'Любове'],
  ['Наталія', 'Наталіє'],
  ['Наталя', 'Наталю'],
  ['Анастасія', 'Анастасіє'],
  ['Леся', 'Лесю'],
  ['Дар’я', 'Дар’є'],
  ['Мар’яна', 'Мар’яно'],
  ['Зоя', 'Зоє'],
  ['Майя', 'Майє'],
  ['Катря', 'Катре'],
  ['Катерина', 'Катерино'],
  ['Ганна', 'Ганно'],
  ['Олена', 'Олено'],
  ['Оксана', 'Оксано'],
  ['Ірина', 'Ірино'],
  ['Тетяна', 'Тетяно'],
  ['Світлана', 'Світлано'],
  ['Юлія', 'Юліє'],
  ['Софія', 'Софіє'],
  ['Соломія', 'Соломіє'],
  ['Надія', 'Надіє'],
  ['Віра', 'Віро'],
  ['Галина', 'Галино'],
  ['Євгенія', 'Євгеніє'],
  ['Валентина', 'Валентино'],
  ['Зінаїда', 'Зінаїдо'],
  ['Лілія', 'Ліліє'],
  ['Уляна', 'Уляно'],
  ['Христина', 'Христино'],
  ['Анна-Марія', 'Анно-Маріє'],
  ['Ніна', 'Ніно'],
  ['Раїса', 'Раїсо'],
  ['Іветта', 'Іветто'],
  ['Кармен', 'Кармен'],
  ['Любов', 'Любове'],
  ['Нінель', 'Нінеле'],
] as const;

const patronymicsOfMen = [
  ['Іванович', 'Івановичу'],
  ['Ілліч', 'Іллічу'],
  ['Лукич', 'Лукичу'],
  ['Сергійович', 'Сергійовичу'],
  ['Хомич', 'Хомичу'],
  ['Огли', 'Огли'],
] as const;

const patronymicsOfWomen = [
  ['Іванівна', 'Іванівно'],
  ['Іллівна', 'Іллівно'],
  ['Юріївна', 'Юріївно'],
  ['В’ячеславівна', 'В’ячеславівно'],
  ['Лук’янівна', 'Лук’янівно'],
  ['Кизи', 'Кизи'],
  ['Яківна', 'Яківно'],
] as const;

test.each(men)('B8 a man named %s is addressed as %s', (givenName, expected) => {
  expect(vocative({ sex: 'male', givenName })).toBe(expected);
});

test.each(women)('B8 a woman named %s is addressed as %s', (givenName, expected) => {
  expect(vocative({ sex: 'female', givenName })).toBe(expected);
});

test.each(patronymicsOfMen)('B8 the patronymic %s becomes %s', (patronymic, expected) => {
  expect(vocative({ sex: 'male', givenName: 'Олег', patronymic })).toBe(`Олегу ${expected}`);
});

test.each(patronymicsOfWomen)('B8 the patronymic %s becomes %s', (patronymic, expected) => {
  expect(vocative({ sex: 'female', givenName: 'Ольга', patronymic })).toBe(`Ольго ${expected}`);
});

test('B8 any apostrophe is understood and comes out as the one we print', () => {
  expect(vocative({ sex: 'female', givenName: "Дар'я" })).toBe('Дар’є');
  expect(vocative({ sex: 'female', givenName: 'Марʼяна' })).toBe('Мар’яно');
});

test('B8 names keep their capitals, also when written in capitals only', () => {
  expect(vocative({ sex: 'female', givenName: 'МАРІЯ' })).toBe('МАРІЄ');
  expect(vocative({ sex: 'male', givenName: 'ОЛЕГ' })).toBe('ОЛЕГУ');
});

test.each([
  { sex: 'female', givenName: 'Марія', patronymic: 'Іванівна', expected: 'Шановна Маріє Іванівно,' },
  { sex: 'male', givenName: 'Олександр', patronymic: 'Петрович', expected: 'Шановний Олександре Петровичу,' },
  { sex: 'male', givenName: 'Іван', patronymic: null, expected: 'Шановний пане Іване,' },
  { sex: 'female', givenName: 'Софія', patronymic: '', expected: 'Шановна пані Софіє,' },
  {
    sex: 'female',
    givenName: 'Марія',
    patronymic: 'Іванівна',
    override: 'Вельмишановна докторко Маріє!',
    expected: 'Вельмишановна докторко Маріє,',
  },
  { sex: 'female', givenName: 'Марія', patronymic: 'Іванівна', override: '  ', expected: 'Шановна Маріє Іванівно,' },
] as const)('B8 a letter begins «$expected»', ({ expected, ...addressee }) => {
  expect(salutation(addressee)).toBe(expected);
});

test('B8 a letter in English spells the name as the official table does', () => {
  expect(englishSalutation({ givenName: 'Юлія', surname: 'Згурська-Щука' })).toBe('Dear Yuliia Zghurska-Shchuka,');
  expect(englishSalutation({ givenName: 'Дар’я', override: 'Dear Dr Koval' })).toBe('Dear Dr Koval,');
});

test.each([
  ['Згорани', 'Zghorany'],
  ['Розгон', 'Rozghon'],
  ['Їжакевич', 'Yizhakevych'],
  ['Кадиївка', 'Kadyivka'],
  ['Єнакієве', 'Yenakiieve'],
  ['Знам’янка', 'Znamianka'],
  ['Йосипівка Стрий', 'Yosypivka Stryi'],
  ['ЩЕРБУХИ', 'SHCHERBUKHY'],
])('%s is transliterated as %s', (ukrainian, latin) => {
  expect(transliterate(ukrainian)).toBe(latin);
});
