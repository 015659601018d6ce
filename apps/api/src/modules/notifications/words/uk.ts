import type { Facts, Template, Words } from './template.ts';
import { visitsUk } from './visits.ts';

const open = ({ number }: Facts): string => `Відкрити заяву ${number}`;
// Letters lie open on servers of others: the name of a service may tell what a person is ill with.
const about = ({ number }: Facts): string => `Заява ${number}.`;

const applications: Record<string, Template> = {
  'applications.submitted': {
    subject: ({ number }) => `Заяву ${number} надіслано`,
    paragraphs: (facts) => [
      `Ми отримали вашу заяву ${facts.number}. Її розгляне ${facts.officeName}.`,
      ...(facts.dueOn ? [`Відповідь ви отримаєте не пізніше ніж ${facts.dueOn}.`] : []),
      'Розписка про подання з’явиться у ваших документах за кілька хвилин.',
    ],
    action: open,
  },
  'applications.in_review': {
    subject: ({ number }) => `Заяву ${number} розглядають`,
    paragraphs: (facts) => [about(facts), 'Адміністратор ЦНАП почав її розглядати. Вам нічого робити не треба.'],
    action: open,
  },
  'applications.information_requested': {
    subject: ({ number }) => `Потрібні уточнення до заяви ${number}`,
    paragraphs: (facts) => [
      about(facts),
      'ЦНАП просить вас щось додати або пояснити. Що саме і до якого дня, написано в заяві. Там само можна відповісти.',
      'Поки ми чекаємо на вас, строк розгляду не спливає.',
    ],
    action: open,
  },
  'applications.information_received': {
    subject: ({ number }) => `Вашу відповідь щодо заяви ${number} отримано`,
    paragraphs: (facts) => [
      about(facts),
      ...(facts.dueOn ? [`Розгляд триває. Новий строк: не пізніше ніж ${facts.dueOn}.`] : ['Розгляд триває.']),
    ],
    action: open,
  },
  'applications.information_ended': {
    subject: ({ number }) => `Розгляд заяви ${number} продовжено`,
    paragraphs: (facts) => [about(facts), 'Строк для уточнень минув або запит скасовано. Розгляд триває без нього.'],
    action: open,
  },
  'applications.suspended': {
    subject: ({ number }) => `Розгляд заяви ${number} призупинено`,
    paragraphs: (facts) => [about(facts), 'Причину і час зупинки вказано в заяві.'],
    action: open,
  },
  'applications.resumed': {
    subject: ({ number }) => `Розгляд заяви ${number} поновлено`,
    paragraphs: (facts) => [about(facts), ...(facts.dueOn ? [`Новий строк: не пізніше ніж ${facts.dueOn}.`] : [])],
    action: open,
  },
  'applications.approved': {
    subject: ({ number }) => `Заяву ${number} розглянуто`,
    paragraphs: (facts) => [
      `Вашу заяву ${facts.number} розглянуто. Результат: задоволено.`,
      'Рішення додано до заяви. Воно є й у ваших документах.',
    ],
    action: open,
  },
  'applications.refused': {
    subject: ({ number }) => `Заяву ${number} розглянуто`,
    paragraphs: (facts) => [
      `Вашу заяву ${facts.number} розглянуто. Результат: відмовлено у розгляді.`,
      'Причину відмови вказано в заяві. Там само можна виправити заяву або оскаржити рішення.',
    ],
    action: open,
  },
  'applications.closed': {
    subject: ({ number }) => `Заяву ${number} закрито без розгляду`,
    paragraphs: (facts) => [about(facts), 'Причину вказано в заяві.'],
    action: open,
  },
  'applications.withdrawn': {
    subject: ({ number }) => `Заяву ${number} відкликано`,
    paragraphs: (facts) => [
      about(facts),
      'Ви відкликали її. Якщо передумаєте, подайте нову: відповіді можна скопіювати.',
    ],
    action: open,
  },
  'applications.appealed': {
    subject: ({ number }) => `Скаргу щодо заяви ${number} отримано`,
    paragraphs: (facts) => [about(facts), 'Ми передали вашу скаргу на розгляд.'],
    action: open,
  },
  'applications.refusal_upheld': {
    subject: ({ number }) => `Скаргу щодо заяви ${number} розглянуто`,
    paragraphs: (facts) => [about(facts), 'Рішення про відмову залишено в силі. Пояснення вказано в заяві.'],
    action: open,
  },
  'applications.refusal_set_aside': {
    subject: ({ number }) => `Скаргу щодо заяви ${number} розглянуто`,
    paragraphs: (facts) => [about(facts), 'Відмову скасовано, заяву розглядають знову.'],
    action: open,
  },
  'applications.document_needs_rework': {
    subject: ({ number }) => `Документ до заяви ${number} треба замінити`,
    paragraphs: (facts) => [about(facts), 'Адміністратор повернув один документ. Що з ним не так, написано в заяві.'],
    action: open,
  },
  'applications.signature_refuted': {
    subject: ({ number }) => `Підпис під заявою ${number} не підтверджено`,
    paragraphs: (facts) => [
      about(facts),
      'Надавач електронних підписів відповів: на час підписання сертифікат не діяв. Що робити далі, написано в заяві.',
    ],
    action: open,
  },
  'applications.decision_signature_refuted': {
    subject: ({ number }) => `Підпис під рішенням за заявою ${number} не підтверджено`,
    paragraphs: (facts) => [
      about(facts),
      'Надавач електронних підписів відповів: коли працівник підписував рішення, його сертифікат не діяв. Рішення лишається. Запитайте ЦНАП, що це означає для вас.',
    ],
    action: open,
  },
  'applications.draft_expiring': {
    subject: ({ number }) => `Чернетку заяви ${number} скоро буде вилучено`,
    paragraphs: (facts) => [
      about(facts),
      'Ви давно її не відкривали. Через сім днів ми її вилучимо. Щоб зберегти, просто відкрийте чернетку.',
    ],
    action: open,
  },
};

const identity: Record<string, Template> = {
  'identity.email_confirmation_asked': {
    subject: () => 'Підтвердьте реєстрацію в кабінеті',
    paragraphs: () => [
      'Ви зареєструвалися в Електронному кабінеті. Щоб почати користуватися ним, підтвердьте свою електронну пошту.',
      'Посилання діє дві доби. Якщо ви не реєструвалися, нічого не робіть: без підтвердження подати заяву не можна.',
    ],
    action: () => 'Підтвердити пошту',
  },
  'identity.registration_of_known_email': {
    subject: () => 'У вас уже є кабінет',
    paragraphs: () => [
      'Хтось намагався зареєструвати ще один кабінет із вашою поштою. Якщо це були ви, просто увійдіть або відновіть пароль.',
      'Реєструвалися для іншої людини? Одна адреса може бути тільки в одному кабінеті. Увійдіть у новий кабінет і вкажіть іншу адресу в розділі «Безпека».',
      'Якщо не ви, нічого робити не треба: ваш кабінет у безпеці.',
    ],
    action: () => 'Увійти до кабінету',
  },
  'identity.account_confirmed': {
    subject: () => 'Реєстрацію підтверджено',
    paragraphs: () => ['Ваш Електронний кабінет готовий. Заповніть профіль, і ми підставлятимемо ці дані в заяви.'],
    action: () => 'Відкрити кабінет',
  },
  'identity.recovery_asked': {
    subject: () => 'Відновлення доступу до кабінету',
    paragraphs: () => [
      'Хтось попросив новий пароль до вашого кабінету. Якщо це були ви, перейдіть за посиланням і створіть новий пароль.',
      'Посилання діє одну годину і лише один раз. Якщо ви цього не просили, нічого не робіть: старий пароль діє.',
    ],
    action: () => 'Створити новий пароль',
  },
  'identity.staff_invited': {
    subject: () => 'Ваш робочий вхід у кабінет',
    paragraphs: () => [
      'Адміністратор системи створив для вас робочий обліковий запис. Перейдіть за посиланням і придумайте пароль.',
      'Посилання діє три дні і лише один раз. Під час першого входу підготуйте телефон: кабінет попросить застосунок із кодами.',
    ],
    action: () => 'Придумати пароль',
  },
  'identity.password_changed': {
    subject: () => 'Пароль до кабінету змінено',
    paragraphs: () => [
      'Пароль до вашого кабінету щойно змінено. Якщо це були не ви, відразу відновіть доступ і зверніться до нас.',
    ],
    action: () => 'Відновити доступ',
  },
  'identity.second_factor_changed': {
    subject: () => 'Змінено другий спосіб підтвердження входу',
    paragraphs: () => [
      'У вашому кабінеті ввімкнено чи вимкнено застосунок для підтвердження входу або зроблено нові резервні коди. Якщо це були не ви, відразу відновіть доступ.',
    ],
    action: () => 'Переглянути налаштування входу',
  },
  'identity.signer_keys_changed': {
    subject: () => 'Змінено вхід за електронним підписом',
    paragraphs: () => [
      'До вашого кабінету додано вхід за КЕП або такий вхід вилучено. Якщо це були не ви, відразу відновіть доступ.',
    ],
    action: () => 'Переглянути налаштування входу',
  },
  'identity.email_change_asked': {
    subject: () => 'Підтвердьте нову електронну пошту',
    paragraphs: () => [
      'Ви вказали цю адресу як нову пошту для кабінету. Підтвердьте її. Доти листи надходитимуть на попередню адресу.',
    ],
    action: () => 'Підтвердити нову пошту',
  },
  'identity.email_change_notice': {
    subject: () => 'Хтось змінює пошту вашого кабінету',
    paragraphs: () => [
      'У вашому кабінеті вказали нову електронну пошту. Вона почне діяти, коли її підтвердять. Якщо це не ви, змініть пароль.',
    ],
    action: () => 'Переглянути налаштування входу',
  },
  'identity.email_changed': {
    subject: () => 'Пошту кабінету змінено',
    paragraphs: () => [
      'Електронну пошту вашого кабінету змінено. На цю адресу листи більше не надходитимуть. Якщо це були не ви, зверніться до нас.',
    ],
    action: () => 'Потрібна допомога',
  },
  'identity.contact_changed': {
    subject: () => 'Телефон кабінету змінено',
    paragraphs: () => ['У вашому кабінеті підтверджено новий номер телефону. Якщо це були не ви, змініть пароль.'],
    action: () => 'Переглянути налаштування входу',
  },
  'identity.account_blocked': {
    subject: () => 'Ваш кабінет заблоковано',
    paragraphs: () => [
      'Адміністратор заблокував ваш кабінет. Причину ви побачите, коли спробуєте увійти. Там само написано, що робити далі.',
    ],
    action: () => 'Увійти до кабінету',
  },
  'identity.account_unblocked': {
    subject: () => 'Ваш кабінет розблоковано',
    paragraphs: () => ['Ви знову можете користуватися кабінетом.'],
    action: () => 'Увійти до кабінету',
  },
  'identity.account_dormant': {
    subject: () => 'Ви давно не заходили до кабінету',
    paragraphs: () => [
      'Ви не входили до Електронного кабінету 11 місяців. Якщо не увійдете протягом місяця, ми його приспимо. Дані й заяви залишаться.',
      'Щоб кабінет залишився активним, просто увійдіть. Приспаний кабінет ви зможете розбудити самі.',
    ],
    action: () => 'Увійти до кабінету',
  },
  'identity.account_inactive': {
    subject: () => 'Ваш кабінет приспано',
    paragraphs: () => ['Кабінет більше не активний. Ваші дані збережено. Щоб повернутися, увійдіть і підтвердьте це.'],
    action: () => 'Увійти до кабінету',
  },
  'identity.account_revived': {
    subject: () => 'Ваш кабінет знову активний',
    paragraphs: () => ['Ви повернулися до кабінету. Усе, що було в ньому, на місці.'],
    action: () => 'Відкрити кабінет',
  },
};

export const uk: Words = {
  system: 'Електронний кабінет',
  closing: 'З повагою, Електронний кабінет',
  footer: (publicUrl) => `Цей лист надіслано автоматично. Відповідати на нього не треба. Кабінет: ${publicUrl}`,
  salutationUnknown: 'Вітаємо!',
  newLetter: {
    subject: () => 'Нове повідомлення в кабінеті',
    paragraph: 'Вам написали. Текст повідомлення чекає у вашому кабінеті.',
    action: 'Прочитати повідомлення',
  },
  templates: { ...applications, ...visitsUk, ...identity },
};
