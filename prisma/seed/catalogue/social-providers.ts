import type { BodyAccess, SocialProvider } from '@cabinet/contracts/catalogue-bodies';
import { placedIn, type TownName, towns, workingHours } from '@cabinet/testkit/catalogue/towns';
import type { Words } from './define-class.ts';

interface Kind extends Pick<SocialProvider, 'legalForm' | 'services' | 'recipients'> {
  readonly name: Words;
}

const kinds = {
  territorial: {
    name: [
      'Вигаданий територіальний центр соціального обслуговування',
      'Fictional Territorial Centre of Social Services',
    ],
    legalForm: 'municipal',
    services: ['home_care', 'day_care', 'in_kind_aid', 'social_adaptation'],
    recipients: ['adults', 'older'],
  },
  serviceCentre: {
    name: ['Вигаданий центр надання соціальних послуг', 'Fictional Centre of Social Services'],
    legalForm: 'municipal',
    services: ['counselling', 'information', 'social_support', 'crisis_help', 'mediation'],
    recipients: ['adults', 'older', 'displaced'],
  },
  rehabilitation: {
    name: ['Вигаданий центр комплексної реабілітації осіб з інвалідністю', 'Fictional Complex Rehabilitation Centre'],
    legalForm: 'municipal',
    services: ['psychosocial_rehabilitation', 'social_adaptation', 'day_care'],
    recipients: ['adults', 'children'],
  },
  withoutBarriers: {
    name: ['ГО «Вигадані Без бар’єрів»', 'Fictional NGO Without Barriers'],
    legalForm: 'association',
    services: ['representation', 'counselling', 'personal_assistant'],
    recipients: ['adults', 'older', 'displaced'],
  },
  spaceOfSilence: {
    name: ['ГО «Вигаданий Простір тиші»', 'Fictional NGO Space of Silence'],
    legalForm: 'association',
    services: ['sign_interpreting', 'counselling'],
    recipients: ['adults', 'children'],
  },
  touch: {
    name: ['ГО «Вигаданий Дотик»', 'Fictional NGO Touch'],
    legalForm: 'association',
    services: ['sight_escort', 'orientation_training', 'counselling'],
    recipients: ['adults', 'older'],
  },
  supportedLiving: {
    name: ['Вигаданий дім підтриманого проживання', 'Fictional Supported Living House'],
    legalForm: 'municipal',
    services: ['supported_living', 'reintegration'],
    recipients: ['adults'],
  },
  earlyIntervention: {
    name: ['БО «Вигадане Раннє втручання»', 'Fictional Early Intervention Foundation'],
    legalForm: 'association',
    services: ['early_intervention', 'counselling', 'family_support'],
    recipients: ['children'],
  },
  transport: {
    name: ['ТОВ «Вигаданий соціальний транспорт»', 'Fictional Social Transport LLC'],
    legalForm: 'company',
    services: ['transport', 'wheelchair_escort'],
    recipients: ['adults', 'children', 'older'],
  },
  childrenDayCentre: {
    name: [
      'Вигаданий центр денного перебування дітей з інвалідністю',
      'Fictional Day Centre for Children with Disabilities',
    ],
    legalForm: 'municipal',
    services: ['child_day_care', 'respite', 'school_escort'],
    recipients: ['children'],
  },
} as const satisfies Record<string, Kind>;

const fees: Readonly<Record<'free' | 'byIncome' | 'paid', Words>> = {
  free: ['Безоплатно', 'Free of charge'],
  byIncome: ['Оплата залежить від доходу', 'The fee depends on income'],
  paid: ['Платно', 'To be paid for'],
};

type Written = readonly [
  kind: keyof typeof kinds,
  town: TownName,
  edrpou: string,
  fee: keyof typeof fees,
  capacity: number,
  takesPeople: boolean,
  /** Besides an entrance without steps, which all of them have. */
  access: readonly BodyAccess[],
];

const written: readonly Written[] = [
  ['territorial', 'kyiv', '99005014', 'free', 30, true, ['accessible_toilet']],
  ['serviceCentre', 'lviv', '99005020', 'byIncome', 60, true, ['accessible_toilet']],
  ['rehabilitation', 'kharkiv', '99005037', 'byIncome', 20, false, []],
  ['withoutBarriers', 'odesa', '99005043', 'byIncome', 60, true, ['accessible_toilet', 'easy_read']],
  ['spaceOfSilence', 'dnipro', '99005050', 'byIncome', 30, true, ['accessible_toilet', 'sign_language']],
  ['touch', 'zaporizhzhia', '99005066', 'paid', 30, false, []],
  ['supportedLiving', 'vinnytsia', '99005072', 'free', 40, true, ['accessible_toilet']],
  ['earlyIntervention', 'poltava', '99005089', 'free', 60, true, ['accessible_toilet', 'easy_read']],
  ['transport', 'merefa', '99005095', 'byIncome', 120, false, []],
  ['childrenDayCentre', 'voznesensk', '99005103', 'free', 40, true, ['accessible_toilet']],
  ['territorial', 'chernivtsi', '99005115', 'byIncome', 60, true, ['accessible_toilet']],
  ['serviceCentre', 'uzhhorod', '99005126', 'byIncome', 20, false, ['easy_read']],
  ['rehabilitation', 'lutsk', '99005132', 'free', 20, true, ['accessible_toilet']],
  ['withoutBarriers', 'rivne', '99005149', 'free', 60, true, ['accessible_toilet']],
  ['spaceOfSilence', 'sumy', '99005155', 'paid', 20, false, ['sign_language']],
  ['touch', 'zhytomyr', '99005161', 'byIncome', 40, true, ['accessible_toilet', 'easy_read']],
  ['supportedLiving', 'cherkasy', '99005178', 'free', 120, true, ['accessible_toilet']],
  ['earlyIntervention', 'khmelnytskyi', '99005184', 'free', 20, false, []],
  ['transport', 'ternopil', '99005190', 'byIncome', 120, true, ['accessible_toilet']],
  ['childrenDayCentre', 'mykolaiv', '99005209', 'paid', 120, true, ['accessible_toilet', 'easy_read']],
];

/** Who gives social services in the demonstration: rows without ids. All are fictional. */
export const demoProviders = written.map(([kind, town, edrpou, fee, capacity, takesPeople, access], place) => {
  const two = String(place + 1).padStart(2, '0');
  const { name, legalForm, services, recipients } = kinds[kind];
  return {
    edrpou,
    legalForm,
    capacity,
    takesPeople,
    nameUk: `${name[0]}, ${towns[town].uk}`,
    nameEn: `${name[1]}, ${towns[town].en}`,
    ...placedIn(town, 101 + place),
    phone: `+3800000005${two}`,
    email: `prov-${two}@example.org`,
    website: `https://prov-${two}.example.org`,
    services: [...services],
    recipients: [...recipients],
    feeUk: fees[fee][0],
    feeEn: fees[fee][1],
    hours: workingHours({ opens: '09:00', closes: '18:00', breakFrom: '13:00', breakTo: '14:00' }),
    access: ['step_free_entrance', ...access],
    registryNo: `ВИГ-НСП-000${two}`,
  };
});
