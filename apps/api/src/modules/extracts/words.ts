import type { CardCategoryKind, Impairment } from '@cabinet/contracts/registry-card';
import type { Disability } from '@cabinet/contracts/persons';

/** The state speaks Ukrainian in its papers: an extract is taken to other offices, whatever language its person reads. */
export const extractWords = {
  person: 'Про кого витяг',
  name: 'Прізвище, власне ім’я, по батькові',
  birthDate: 'Дата народження',
  taxId: 'РНОКПП',
  taxIdRefused: 'Відмова від номера',
  card: 'Номер картки',
  categories: 'Категорії',
  noCategories: 'Не вказано',
  category: 'Категорія',
  disability: 'Інвалідність',
  group: 'Група',
  causes: 'Причина',
  establishedOn: 'Встановлено',
  term: 'Строк',
  withoutTerm: 'безстроково',
  until: (day: string) => `до ${day}`,
  document: 'Документ',
  impairments: 'Порушення',
  diagnosis: 'Діагноз за МКХ-10',
  nextAssessment: 'Наступне оцінювання',
  programme: 'Індивідуальна програма реабілітації',
  programmePaper: 'Програма',
  issuedOn: (number: string, day: string) => `№ ${number}, видано ${day}`,
  withoutNumber: (day: string) => `видано ${day}`,
  device: (quantity: number, note: string) => [`${quantity} шт.`, note].filter(Boolean).join('; '),
} as const;

export const categoryNames: Readonly<Record<CardCategoryKind, string>> = {
  adultDisability: 'Повнолітня особа з інвалідністю',
  childDisability: 'Дитина з інвалідністю',
  childMusculoskeletal: 'Дитина з порушенням опорно-рухового апарату',
  mastectomy: 'Жінка після мастектомії',
  elderly: 'Особа похилого віку',
  serviceman: 'Військовослужбовець',
  defenceWorker: 'Учасник оборони, поранений під час роботи',
  workInjury: 'Постраждалий на виробництві',
  militaryVeteran: 'Ветеран військової служби',
};

export const groupNames: Readonly<Record<Disability['group'], string>> = {
  I: 'I група',
  II: 'II група',
  III: 'III група',
  child: 'Дитина з інвалідністю',
  childA: 'Дитина з інвалідністю, підгрупа А',
};

export const subgroupNames = { A: 'підгрупа А', B: 'підгрупа Б' } as const;

export const causeNames: Readonly<Record<Disability['causes'][number], string>> = {
  general_illness: 'загальне захворювання',
  since_childhood: 'з дитинства',
  work_injury: 'трудове каліцтво',
  occupational_disease: 'професійне захворювання',
  war: 'внаслідок війни',
  military_service: 'пов’язано з військовою службою',
  revolution_of_dignity: 'участь у Революції Гідності',
  chornobyl: 'наслідки аварії на Чорнобильській АЕС',
};

export const paperNames: Readonly<Record<NonNullable<Disability['document']>['kind'], string>> = {
  ekopfo_extract: 'Витяг із рішення експертної команди',
  msek_certificate: 'Довідка МСЕК',
  child_conclusion: 'Медичний висновок про дитину з інвалідністю',
  lkk_conclusion: 'Висновок ЛКК',
  vlk_conclusion: 'Висновок ВЛК',
};

export const impairmentNames: Readonly<Record<Impairment, string>> = {
  movement: 'рух',
  sight: 'зір',
  hearing: 'слух',
  speech: 'мовлення',
  mind: 'психічне здоров’я',
  learning: 'розумовий розвиток',
  inner_organs: 'внутрішні органи',
};
