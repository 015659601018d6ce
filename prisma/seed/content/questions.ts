interface FirstQuestion {
  readonly topics: readonly string[];
  readonly question: readonly [uk: string, en: string];
  readonly answer: readonly [uk: string, en: string];
}

/** What people often ask, with answers that hold in every centre. Editors change and add. */
export const firstQuestions: readonly FirstQuestion[] = [
  {
    topics: ['id-card-first'],
    question: [
      'З якого віку дають ID-картку і скільки вона діє?',
      'From what age is an ID card given, and for how long?',
    ],
    answer: [
      'Першу ID-картку оформлюють із 14 років. До 18 років вона діє 4 роки, потім 10 років. Перше оформлення безплатне, строк – 20 робочих днів.',
      'The first ID card is made from the age of 14. Until 18 it is valid for 4 years, later for 10. The first one is free and takes 20 working days.',
    ],
  },
  {
    topics: ['id-card-exchange'],
    question: [
      'Скільки чекати на новий паспорт замість утраченого?',
      'How long does a new passport take after a loss?',
    ],
    answer: [
      'Звичайне оформлення триває 20 робочих днів, термінове – 10. Термінове дорожче. Суму назве адміністратор: вона змінюється щороку.',
      'Usually 20 working days, urgently 10. Urgent is dearer. An officer will name the sum: it changes every year.',
    ],
  },
  {
    topics: ['id-card-first', 'id-card-exchange', 'travel-passport'],
    question: ['Чи можна оформити паспорт без візиту?', 'Can a passport be made without a visit?'],
    answer: [
      'Ні. На місці роблять фото, беруть відбитки пальців і зразок підпису, тож прийти треба самому. Оберіть зручний час заздалегідь.',
      'No. The photo, fingerprints and the sample of the signature are taken on the spot, so one has to come. Choose a time beforehand.',
    ],
  },
  {
    topics: ['travel-passport'],
    question: [
      'Скільки коштує закордонний паспорт і як довго його роблять?',
      'What does a travel passport cost, and how long does it take?',
    ],
    answer: [
      'Строк – 20 робочих днів, терміново – 7. Платять за бланк і послугу, термінова дорожча. Точну суму назве адміністратор.',
      'It takes 20 working days, urgently 7. One pays for the form and the service, urgent is dearer. An officer will name the sum.',
    ],
  },
  {
    topics: ['social-protection'],
    question: [
      'Як отримати крісло колісне чи інший засіб реабілітації?',
      'How do I get a wheelchair or another assistive product?',
    ],
    answer: [
      'Подайте заяву на направлення в кабінеті або прийдіть на прийом. Потрібні паспорт, РНОКПП і документ, у якому цей засіб вам рекомендовано. Рішення приймають за 10 робочих днів, послуга безплатна.',
      'Apply for a referral in the cabinet or come to the centre. You need a passport, a taxpayer number and the paper that recommends the product to you. The decision takes 10 working days and is free.',
    ],
  },
  {
    topics: ['social-protection'],
    question: ['За скільки видають довідку ВПО?', 'How soon is an IDP certificate given?'],
    answer: [
      'За один робочий день, безплатно. Заяву можна подати в будь-якому ЦНАП за місцем, де ви тепер живете.',
      'In one working day, free of charge. Apply at a centre where you live now.',
    ],
  },
  {
    topics: ['residence'],
    question: [
      'Я переїхав. До якого часу треба зареєструвати нове місце?',
      'I have moved. By when must I register the new place?',
    ],
    answer: [
      'Протягом 30 днів. Пізніше теж можна, але адміністративний збір буде більший. Реєстрацію роблять за один робочий день.',
      'Within 30 days. Later is possible too, but the fee is higher. Registration takes one working day.',
    ],
  },
  {
    topics: ['residence'],
    question: ['Що потрібно, якщо житло не моє?', 'What do I need if the dwelling is not mine?'],
    answer: [
      'Підійде договір найму або згода власника. Візьміть також паспорт і квитанцію про сплату збору.',
      'A lease or the consent of the owner. Bring a passport and the receipt of the fee too.',
    ],
  },
  {
    topics: ['business'],
    question: [
      'Скільки коштує відкрити ФОП і як швидко це роблять?',
      'What does it cost to register as a sole trader, and how fast is it?',
    ],
    answer: [
      'Реєстрація ФОП безплатна і триває один робочий день. Громадське об’єднання реєструють за три робочі дні, теж безплатно.',
      'Registration as a sole trader is free and takes one working day. An association is registered in three working days, also free.',
    ],
  },
  {
    topics: ['property'],
    question: [
      'Як довго реєструють право власності на квартиру?',
      'How long does it take to register ownership of a flat?',
    ],
    answer: [
      'П’ять робочих днів. Візьміть паспорт, РНОКПП, документ, за яким ви стали власником, і квитанцію.',
      'Five working days. Bring a passport, a taxpayer number, the document by which you became the owner, and the receipt.',
    ],
  },
  {
    topics: ['civil-status'],
    question: ['Які документи потрібні, щоб зареєструвати дитину?', 'What is needed to register a birth?'],
    answer: [
      'Медичне свідоцтво про народження, яке видає пологовий, і паспорти батьків. Реєструють за один робочий день, безплатно.',
      'The medical certificate of birth from the hospital and the passports of the parents. It takes one working day and is free.',
    ],
  },
  {
    topics: ['civil-status'],
    question: ['Коли реєструють шлюб після подання заяви?', 'When is a marriage registered after the application?'],
    answer: [
      'Через місяць. Сплачують державне мито. Якщо попередній шлюб був, візьміть документ про його кінець.',
      'A month later. A state duty is paid. If there was an earlier marriage, bring the document that ended it.',
    ],
  },
];
