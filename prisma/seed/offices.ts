const weekdays = [1, 2, 3, 4, 5];
export const hours = (opens: string, closes: string) =>
  weekdays.map((weekday) => ({ weekday, opens, closes, breakFrom: '12:00', breakTo: '13:00' }));

/** Service centres of the demonstration. Towns are real, centres, phones and addresses are not. */
export const demoOffices = [
  {
    code: 'MRF',
    nameUk: 'ЦНАП Мереф’янської громади (зразок)',
    nameEn: 'Merefa community service centre (sample)',
    addressUk: 'м. Мерефа, вул. Зразкова, 5',
    addressEn: '5 Zrazkova St, Merefa',
    phone: '+380000000101',
    email: 'merefa@example.org',
    textContact: 'Пишіть нам на пошту. Відеозв’язок із перекладачем жестової мови: щодня з 9:00 до 12:00',
    hours: hours('08:00', '16:00'),
    access: ['step_free_entrance', 'accessible_toilet', 'parking', 'sign_language', 'quiet_room', 'low_desk'],
  },
  {
    code: 'KYI',
    nameUk: 'ЦНАП Подільського району Києва (зразок)',
    nameEn: 'Podil district service centre, Kyiv (sample)',
    addressUk: 'м. Київ, вул. Прикладна, 12',
    addressEn: '12 Prykladna St, Kyiv',
    phone: '+380000000102',
    email: 'podil@example.org',
    textContact: 'Пишіть нам на пошту. Відеозв’язок із перекладачем жестової мови за записом',
    hours: hours('09:00', '18:00'),
    access: [
      'step_free_entrance',
      'lift',
      'accessible_toilet',
      'tactile_path',
      'hearing_loop',
      'quiet_room',
      'low_desk',
    ],
  },
  {
    code: 'MYK',
    nameUk: 'ЦНАП міста Миколаїв (зразок)',
    nameEn: 'Mykolaiv service centre (sample)',
    addressUk: 'м. Миколаїв, просп. Пробний, 3',
    addressEn: '3 Probnyi Ave, Mykolaiv',
    phone: '+380000000103',
    email: 'mykolaiv@example.org',
    textContact: 'Пишіть нам на пошту, відповімо за один день',
    hours: hours('08:30', '17:00'),
    access: ['step_free_entrance', 'parking', 'quiet_room'],
  },
] as const;
