interface FirstNews {
  readonly topics: readonly string[];
  readonly title: readonly [uk: string, en: string];
  /** Markdown of a few kinds. */
  readonly text: readonly [uk: string, en: string];
  /** How long ago it was published, days. */
  readonly daysAgo: number;
}

/** News of the demonstration cabinet. */
export const firstNews: readonly FirstNews[] = [
  {
    topics: [],
    title: ['На прийом можна записатися без черги', 'Book a visit instead of queueing'],
    text: [
      `Оберіть питання, ЦНАП, день і час. Обліковий запис для вибору часу не потрібен.

## Як записатися

1. Відкрийте [запис на прийом](/booking/start).
2. Оберіть питання. Ми покажемо, що взяти з собою.
3. Оберіть день і час. Час притримаємо для вас 10 хвилин.

## Якщо вам потрібна допомога на місці

Скажіть про це, коли записуєтесь: пандус, перекладач жестової мови, тихе місце.`,
      `Choose a matter, a centre, a day and a time. No account is needed to choose a time.

## How to book

1. Open [booking of visits](/booking/start).
2. Choose a matter. We show what to bring.
3. Choose a day and a time. We hold it for you for 10 minutes.

## If you need help in the centre

Say so when you book: a ramp, a sign language interpreter, a quiet place.`,
    ],
    daysAgo: 2,
  },
  {
    topics: ['social-protection'],
    title: ['Заяву на допоміжний засіб подають у кабінеті', 'Apply for an assistive product in the cabinet'],
    text: [
      `Тепер для заяви не треба йти до ЦНАП. Вона зберігається чернеткою, тож її можна почати сьогодні, а закінчити пізніше.

- Документи додають фотографією або файлом.
- Про кожну зміну надходить повідомлення.
- Строк рішення видно в самій заяві.

Перелік документів є на сторінці [Послуги](/services).`,
      `An application takes no visit to the centre now. It is kept as a draft, so it can be begun today and finished later.

- Documents are added as a photo or a file.
- You are told of every change.
- The application itself shows by when it will be decided.

What documents are needed stands on the page [Services](/services).`,
    ],
    daysAgo: 9,
  },
  {
    topics: [],
    title: ['Кабінет можна читати так, як вам зручно', 'Read the cabinet the way that suits you'],
    text: [
      `Збільште літери, змініть кольори або відступи на сторінці [Вигляд](/display). Вибір збережеться на вашому пристрої.

Кабінет працює з клавіатури та з екранними читачами. Якщо щось заважає, [напишіть нам](/help).`,
      `Make letters larger, change colours or spacing on the page [Display](/display). Your choice stays on your device.

The cabinet works by keyboard and with screen readers. If anything is in your way, [write to us](/help).`,
    ],
    daysAgo: 20,
  },
];
