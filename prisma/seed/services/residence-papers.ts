import { defineService, requiredWhen, words } from './define.ts';
import * as documents from './documents.ts';

export const registrationBody = words(
  'Орган реєстрації (виконавчий комітет)',
  'Registration authority (executive committee)',
);
export const residenceLaw = words(
  'Закон України № 1871-IX «Про надання публічних (електронних публічних) послуг щодо декларування та реєстрації місця проживання в Україні»',
  'Law of Ukraine 1871-IX on declaring and registering residence',
);
export const certificateOfRegistered = defineService({
  code: 'dovidka-sklad-zareiestrovanykh',
  name: words(
    'Надання інформаційної довідки про склад зареєстрованих у житловому приміщенні/будинку осіб',
    'Certificate on persons registered at a dwelling',
  ),
  summary: words(
    'Довідка показує, хто зареєстрований у квартирі чи будинку.',
    'The certificate shows who is registered in a flat or a house.',
  ),
  shortName: words('Довідка про склад зареєстрованих', 'Certificate on persons registered'),
  searchWords: ['склад сім’ї', 'форма 3', 'прописка', 'household'],
  category: 'residence',
  localCode: '14-13',
  decidingBody: words(
    'Відділ надання адміністративних послуг виконавчого комітету',
    'Administrative services department of the executive committee',
  ),
  term: { value: 10, unit: 'calendarDays' },
  fee: { kind: 'free' },
  result: words('Довідка', 'Certificate'),
  appointmentMinutes: 20,
  instructions: [
    words('Вкажіть житло та його повну адресу.', 'Name the dwelling and its full address.'),
    words(
      'Позначте, яке у вас право на це житло: від цього залежать документи.',
      'Say what right you have to it: the documents depend on this.',
    ),
  ],
  needsObject: true,
  questions: [
    {
      type: 'choice',
      key: 'relation',
      label: words('Хто ви для цього житла?', 'What are you to this dwelling?'),
      hint: words(
        'Якщо підходить кілька відповідей, виберіть ту, яку легше підтвердити.',
        'If several fit, choose the one that is easiest to prove.',
      ),
      required: true,
      options: [
        { value: 'registered', label: words('Моє місце проживання тут зареєстровано', 'I am registered here') },
        { value: 'owner', label: words('Власник або співвласник', 'Owner or co-owner') },
        { value: 'tenant', label: words('Наймач', 'Tenant') },
      ],
    },
  ],
  documents: [
    {
      code: 'residenceDoc',
      name: words(
        'Документ, до якого вносяться відомості про місце проживання особи',
        'Document into which residence data are entered',
      ),
      why: words(
        'Він показує, що ви зареєстровані за цією адресою.',
        'It shows that you are registered at this address.',
      ),
      required: { answer: 'relation', is: 'registered' },
      reason: words('Ви зареєстровані за адресою житла.', 'You are registered at the address.'),
      libraryKinds: ['residence', 'identity'],
    },
    {
      code: 'ownership',
      name: words(
        'Документ, що підтверджує право власності заявника на відповідне житло (для власника/співвласника житла)',
        'Proof of ownership of the dwelling',
      ),
      why: words('Довідку видають власникові житла.', 'The owner may have the certificate.'),
      required: { answer: 'relation', is: 'owner' },
      reason: words('Ви власник або співвласник житла.', 'You are an owner of the dwelling.'),
      libraryKinds: ['ownership'],
    },
    requiredWhen(
      documents.tenancy,
      { answer: 'relation', is: 'tenant' },
      words('Ви наймач житла.', 'You are a tenant of the dwelling.'),
    ),
    ...documents.representation,
  ],
});

export const registerExtract = defineService({
  code: 'vytiah-rth',
  name: words('Видача витягу з реєстру територіальної громади', 'Extract from the community register'),
  summary: words('Витяг підтверджує, де ви зареєстровані.', 'The extract confirms where you are registered.'),
  shortName: words('Витяг про місце проживання', 'Extract about residence'),
  searchWords: ['РТГ', 'прописка', 'довідка про реєстрацію', 'адреса'],
  category: 'residence',
  registryId: '00038',
  decidingBody: registrationBody,
  term: { value: 1, unit: 'calendarDays' },
  fee: { kind: 'free' },
  legalActs: [residenceLaw],
  result: words('Витяг: паперовий або електронний з QR-кодом', 'Extract on paper, or electronic with a QR code'),
  appointmentMinutes: 15,
  questions: [
    {
      type: 'choice',
      key: 'form',
      label: words('Який витяг вам потрібен?', 'Which form do you need?'),
      required: true,
      options: [
        { value: 'electronic', label: words('Електронний', 'Electronic') },
        { value: 'paper', label: words('Паперовий', 'On paper') },
      ],
    },
  ],
  documents: [documents.applicationForm, documents.identityDocument, ...documents.representation],
});
