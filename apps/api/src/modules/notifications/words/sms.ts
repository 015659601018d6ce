/** What an SMS says: one part each (70 UCS-2 units, 3GPP TS 23.040), no name, nothing about health or an application. */
export interface SmsWords {
  readonly code: (code: string) => string;
  readonly phoneChanged: string;
  readonly cardKnown: string;
  readonly newMessage: (cabinet: string) => string;
}

export const smsWords: Readonly<Record<'uk' | 'en', SmsWords>> = {
  uk: {
    code: (code) => `Код кабінету: ${code}. Діє 10 хвилин. Нікому його не кажіть.`,
    phoneChanged: 'Телефон вашого кабінету змінено. Якщо це не ви, змініть пароль.',
    cardKnown: 'Ваші дані додано до кабінету. Не ви? Зверніться до ЦНАП.',
    newMessage: (cabinet) => `У кабінеті є нове повідомлення: ${cabinet}`,
  },
  en: {
    code: (code) => `Cabinet code: ${code}. Valid for 10 minutes. Tell it to no one.`,
    phoneChanged: 'The phone of your cabinet was changed. Not you? Change the password.',
    cardKnown: 'Your record was added to a cabinet. Not you? Ask an office.',
    newMessage: (cabinet) => `A new message is in your cabinet: ${cabinet}`,
  },
};
