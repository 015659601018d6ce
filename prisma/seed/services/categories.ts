import type { Bilingual, ServiceCategory } from '@cabinet/contracts/service-definition';
import { words } from './define.ts';

const tile = (position: number, code: string, name: Bilingual, summary: Bilingual): ServiceCategory => ({
  code,
  parent: null,
  name,
  summary,
  position,
});

/** The eight tiles of the service list (A4), civil status, and the subcategories of social protection (A8). */
export const serviceCategories: readonly ServiceCategory[] = [
  tile(
    2,
    'residence',
    words('Реєстрація місця проживання', 'Registration of residence'),
    words(
      'Зареєструватися, знятися з реєстрації, отримати довідку чи витяг.',
      'Register, de-register, get a certificate.',
    ),
  ),
  tile(
    3,
    'passport',
    words('Паспортні послуги', 'Passports'),
    words('ID-картка та паспорт для виїзду за кордон.', 'The ID card and the passport for travel abroad.'),
  ),
  tile(
    4,
    'realEstate',
    words('Нерухомість', 'Real estate'),
    words('Права на житло та іншу нерухомість.', 'Rights to homes and other real estate.'),
  ),
  tile(
    5,
    'business',
    words('Реєстрація бізнесу та громадських організацій', 'Businesses and civic organisations'),
    words('Відкрити ФОП або зареєструвати об’єднання.', 'Become a sole trader or register an association.'),
  ),
  tile(
    6,
    'land',
    words('Земельні питання', 'Land'),
    words('Відомості про земельні ділянки.', 'Facts about plots of land.'),
  ),
  tile(
    7,
    'housing',
    words('Житлові питання', 'Housing'),
    words('Черга на соціальне житло.', 'The queue for social housing.'),
  ),
  tile(
    1,
    'socialProtection',
    words('Соціальний захист', 'Social protection'),
    words(
      'Засоби реабілітації, допомоги, субсидії, довідки.',
      'Assistive products, benefits, subsidies, certificates.',
    ),
  ),
  tile(
    9,
    'information',
    words('Розміщення інформації', 'Publishing information'),
    words('Оголошення та відомості громади.', 'Notices and facts of the community.'),
  ),
  tile(
    8,
    'civilStatus',
    words('Реєстрація актів цивільного стану (ДРАЦС)', 'Civil status'),
    words('Народження, шлюб, смерть.', 'Births, marriages, deaths.'),
  ),
  {
    ...tile(
      1,
      'disabilitySupport',
      words('Допомога особам з інвалідністю', 'Support for people with disabilities'),
      words(
        'Засоби реабілітації, реабілітація, виплати, посвідчення.',
        'Assistive products, rehabilitation, payments.',
      ),
    ),
    parent: 'socialProtection',
  },
  {
    ...tile(
      2,
      'householdSupport',
      words('Допомога сім’ям, субсидії та довідки ВПО', 'Support for families, subsidies, IDP certificates'),
      words(
        'Виплати родинам, житлова субсидія, облік ВПО.',
        'Payments to families, housing subsidy, IDP registration.',
      ),
    ),
    parent: 'socialProtection',
  },
];
