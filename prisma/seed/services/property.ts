import type { ServiceDefinition } from '@cabinet/contracts/service-definition';
import { defineService, words } from './define.ts';
import * as documents from './documents.ts';
import * as questions from './questions.ts';

const realEstateLaw = words(
  'Закон України № 1952-IV «Про державну реєстрацію речових прав на нерухоме майно та їх обтяжень»',
  'Law of Ukraine 1952-IV on registration of rights to real estate',
);
const registrar = words('Державний реєстратор прав на нерухоме майно', 'State registrar of rights to real estate');

const title = defineService({
  code: 'reiestratsiia-prava-vlasnosti',
  name: words('Державна реєстрація права власності на нерухоме майно', 'Registration of title to real estate'),
  summary: words(
    'Зареєструвати, що квартира, будинок чи приміщення належить вам.',
    'Register that a flat, house or room is yours.',
  ),
  shortName: words('Реєстрація права власності на житло чи інше майно', 'Registration of title'),
  searchWords: ['квартира', 'будинок', 'власник', 'нерухомість'],
  category: 'realEstate',
  decidingBody: registrar,
  term: { value: 5, unit: 'workDays' },
  fee: {
    kind: 'minimumShare',
    group: 'ableBodied',
    basisPoints: 1000,
    note: words('Швидша реєстрація коштує дорожче.', 'A faster registration costs more.'),
  },
  applicants: ['person', 'business'],
  legalActs: [realEstateLaw],
  result: words('Витяг з Державного реєстру речових прав', 'Extract from the State Register of Rights'),
  appointmentMinutes: 30,
  needsObject: true,
  questions: [
    {
      type: 'choice',
      key: 'acquiredBy',
      label: words('Як ви отримали це майно?', 'How did you get the property?'),
      required: true,
      options: [
        { value: 'built', label: words('Збудували', 'Built it') },
        { value: 'bought', label: words('Купили, обміняли, отримали в подарунок', 'Bought, exchanged, was given it') },
        { value: 'inherited', label: words('Успадкували', 'Inherited it') },
        { value: 'other', label: words('Інакше', 'Otherwise') },
      ],
    },
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    {
      code: 'techPassport',
      name: words('Технічний паспорт / документ про набуття права', 'Technical passport / title document'),
      why: words(
        'Він описує майно й показує, звідки у вас право на нього.',
        'It describes the property and where your right comes from.',
      ),
      required: 'always',
      libraryKinds: ['ownership'],
    },
    documents.feeReceipt,
    ...documents.representation,
  ],
});

const ownerless = defineService({
  code: 'bezkhaziaine-mayno',
  name: words('Взяття на облік безхазяйного нерухомого майна', 'Recording ownerless real estate'),
  summary: words(
    'Громада бере на облік майно, у якого немає власника.',
    'A community records property that has no owner.',
  ),
  shortName: words('Облік безхазяйного майна', 'Recording ownerless property'),
  searchWords: ['покинута хата', 'нічия будівля'],
  category: 'realEstate',
  decidingBody: registrar,
  term: { value: 12, unit: 'hours' },
  fee: { kind: 'free' },
  applicants: ['business'],
  submitters: ['self'],
  legalActs: [realEstateLaw],
  result: words('Запис про взяття на облік', 'An entry in the register'),
  appointmentMinutes: 20,
  instructions: [words('Вихідні дні до строку не входять.', 'Days off are not counted.')],
  needsObject: true,
  questions: [],
  documents: [
    {
      code: 'councilRequest',
      name: words('Заява органу місцевого самоврядування', 'Application of the local council'),
      why: words('Взяти майно на облік просить громада.', 'It is the community that asks for it.'),
      required: 'always',
      libraryKinds: ['other'],
    },
  ],
});

const cadastreExtract = defineService({
  code: 'zemelnyi-vytiah',
  name: words('Надання відомостей з Державного земельного кадастру у формі витягу', 'Land cadastre extract'),
  summary: words('Витяг з відомостями про земельну ділянку.', 'An extract with the facts of a plot of land.'),
  shortName: words('Витяг про земельну ділянку', 'Land extract'),
  searchWords: ['земля', 'кадастровий номер', 'пай', 'город'],
  category: 'land',
  decidingBody: words('Держгеокадастр', 'State Service for Geodesy and Cadastre'),
  term: { value: 10, unit: 'workDays' },
  fee: { kind: 'minimumShare', group: 'ableBodied', basisPoints: 500 },
  applicants: ['person', 'business'],
  legalActs: [
    words('Закон України № 3613-VI «Про Державний земельний кадастр»', 'Law of Ukraine 3613-VI on the land cadastre'),
  ],
  result: words('Витяг', 'Extract'),
  appointmentMinutes: 20,
  needsObject: true,
  questions: [
    {
      type: 'yesNo',
      key: 'knowsNumber',
      label: words('Чи знаєте ви кадастровий номер ділянки?', 'Do you know the cadastral number?'),
      required: true,
    },
    {
      type: 'text',
      key: 'cadastralNumber',
      label: words('Кадастровий номер', 'Cadastral number'),
      hint: words('19 цифр, розділених двокрапками.', '19 digits separated by colons.'),
      required: true,
      when: { answer: 'knowsNumber', is: true },
      minLength: 19,
      maxLength: 30,
    },
  ],
  documents: [documents.applicationForm, documents.identityDocument, documents.feeReceipt, ...documents.representation],
});

const socialHousing = defineService({
  code: 'zhytlovyi-oblik',
  name: words('Взяття на соціальний квартирний облік', 'Social housing queue'),
  summary: words('Стати в чергу на соціальне житло.', 'Join the queue for social housing.'),
  shortName: words('Черга на соціальне житло', 'Social housing queue'),
  searchWords: ['квартирна черга', 'квартира від держави', 'квартоблік'],
  category: 'housing',
  decidingBody: words('Виконавчий комітет', 'Executive committee'),
  term: { value: 30, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [
    words(
      'Закон України № 3334-IV «Про житловий фонд соціального призначення»',
      'Law of Ukraine 3334-IV on social housing',
    ),
  ],
  result: words('Рішення про взяття на облік', 'Decision on entry in the queue'),
  appointmentMinutes: 20,
  questions: [
    questions.householdSize,
    {
      type: 'number',
      key: 'livingSpace',
      label: words('Площа вашого теперішнього житла', 'Floor space of your present home'),
      required: true,
      atLeast: 0,
      atMost: 10_000,
      whole: false,
      unit: words('м²', 'm²'),
    },
  ],
  documents: [
    documents.applicationForm,
    documents.identityDocument,
    documents.taxNumber,
    documents.residenceProof,
    documents.incomeStatement,
    ...documents.representation,
  ],
});

export const realEstateServices: readonly ServiceDefinition[] = [title, ownerless];
export const landServices: readonly ServiceDefinition[] = [cadastreExtract];
export const housingServices: readonly ServiceDefinition[] = [socialHousing];
