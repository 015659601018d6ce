import { MakerForm, SocialProviderForm } from '@cabinet/contracts/managed-bodies';
import { expect, test } from 'vitest';
import * as core from 'zod/v4/core';
import { MakerAnswer, makerBeginning, makerOf, ProviderAnswer, providerBeginning, providerOf } from './body-form.ts';

const oblast = 'UA05000000000010236';
const contacts = {
  ...{ nameUk: 'ТОВ «Опора»', nameEn: 'Opora', legalForm: 'company', edrpou: '00015622', placeCode: oblast },
  ...{ addressUk: 'вул. Вигадана, 3', addressEn: 'Vyhadana St 3', phone: '+380671234567', email: 'o@example.org' },
  ...{ website: '', access: ['step_free_entrance'], active: true },
  hours: [{ days: ['1', '2'], opens: '08:00', closes: '17:00', breakFrom: '', breakTo: '' }],
};
const maker = {
  ...contacts,
  ...{ services: ['repair'], oblasts: [oblast], registryNo: '', agreementNo: '', agreementTo: '' },
  ...{ takesReferrals: false, leadTimeDays: '' },
};

test('O10 boxes left empty are nothing, a number is a number, and both go back into the form as they were typed', () => {
  const form = core.parse(MakerForm, makerOf(core.parse(MakerAnswer, { ...maker, leadTimeDays: '30' })));
  expect(form).toMatchObject({ website: null, registryNo: null, agreementTo: null, leadTimeDays: 30 });
  expect(form.hours.map(({ weekday }) => weekday)).toEqual([1, 2]);

  const beginning = makerBeginning({ ...form, id: 'a', version: 1, products: 4 });
  expect(beginning).toMatchObject({ leadTimeDays: '30', agreementTo: '', website: '' });
  expect(beginning).not.toHaveProperty('products');
  expect(makerOf(core.parse(MakerAnswer, beginning))).toEqual(form);
});

test('O10 a provider goes into the form and out of it alike', () => {
  const typed = {
    ...contacts,
    ...{ services: ['home_care'], recipients: ['adults'], feeUk: 'безоплатно', feeEn: 'free' },
    ...{ capacity: '', takesPeople: true, registryNo: '12-3' },
  };
  const form = core.parse(SocialProviderForm, providerOf(core.parse(ProviderAnswer, typed)));
  expect(form).toMatchObject({ capacity: null, registryNo: '12-3' });
  expect(providerOf(core.parse(ProviderAnswer, providerBeginning({ ...form, id: 'a', version: 1 })))).toEqual(form);
});

test('O10 words where a number is asked, and a day told twice, are refused at their boxes', () => {
  const [day] = contacts.hours;
  const wrong = core.safeParse(MakerAnswer, { ...maker, leadTimeDays: 'довго', hours: [day, { ...day, days: ['2'] }] });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['hours.1.days', 'administration.day_twice'],
    ['leadTimeDays', 'schedules.whole_number'],
  ]);
});
