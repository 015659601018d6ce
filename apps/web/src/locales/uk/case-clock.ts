import { pluralUk } from '#shared/i18n/plural.ts';

const daysOf = (count: number): string => pluralUk(count, { one: 'день', few: 'дні', many: 'днів' });
const hoursOf = (count: number): string => pluralUk(count, { one: 'година', few: 'години', many: 'годин' });
const workDaysOf = (count: number): string =>
  pluralUk(count, { one: 'робочий день', few: 'робочі дні', many: 'робочих днів' });

/** «Чому так довго?»: the clock of an application in words. */
export default {
  title: 'Чому так довго?',
  back: (number: string) => `Заява ${number}`,
  duration: ({ days, hours }: { readonly days: number; readonly hours: number }) =>
    [days > 0 && daysOf(days), hours > 0 && hoursOf(hours)].filter(Boolean).join(' ') || 'менше години',
  nowTitle: 'Зараз',
  since: (when: string, lasted: string) => `Так триває з ${when}: ${lasted}.`,
  now: {
    office: 'Заяву розглядає установа, її строк рахується.',
    applicant: 'Чекаємо на вас. Строк установи стоїть.',
    enterprise: 'Ваше замовлення на підприємстві.',
    otherBody: 'Чекаємо на інший орган. Строк установи стоїть.',
    queue:
      'Заява в черзі: потребу визнано, але кошти ще не виділено. Закон не встановлює дня, до якого дійде черга. Ваше місце в ній видно на сторінці заяви.',
    appeal: 'Розглядають вашу скаргу.',
    law: 'Розгляд зупинено за законом. Строк установи стоїть.',
  },
  ended: 'Розгляд завершено, час більше не рахується.',
  where: (office: string) => `Де лежить заява: ${office}.`,
  reason: (reason: string) => `Причина: ${reason}`,
  due: (day: string) => `Рішення має бути до ${day} включно.`,
  noDay: 'Закон не встановлює дня, до якого має бути рішення.',
  late: (day: string, days: number) =>
    days > 0
      ? `Останнім днем строку було ${day}. Відтоді минуло ${workDaysOf(days)}.`
      : `Останнім днем строку було ${day}. Відтоді були лише вихідні.`,
  ask: 'Запитати установу про затримку',
  askHint: 'Працівники побачать ваше запитання поруч із заявою. Писати нічого не треба. Запитати можна раз на день.',
  asked: (when: string) => `Ви запитали установу: ${when}. Працівники бачать це поруч із заявою.`,
  askedNow: 'Запитання передано. Працівники бачать його поруч із вашою заявою.',
  sharesTitle: 'Скільки часу й у кого',
  shares: {
    office: (office: string) => `В установі: ${office}`,
    applicant: 'У вас',
    enterprise: 'На підприємстві',
    otherBody: 'В іншому органі',
    queue: 'У черзі',
    appeal: 'Від рішення до розгляду скарги',
    law: 'Зупинка за законом',
  },
  officeUnknown: 'назви вже не встановити',
  total: 'Разом від надсилання',
  spansTitle: 'Усі проміжки часу',
  stageUnknown: 'Етап не встановити',
  span: (from: string, to: string | null) => (to === null ? `з ${from} дотепер` : `з ${from} до ${to}`),
  lasted: (lasted: string) => `Тривало: ${lasted}.`,
  ground: (act: string) => `Почалося з дії «${act}».`,
};
