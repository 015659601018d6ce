import type { CardTopic } from '@cabinet/contracts/registry-card';
import type { Bilingual } from '@cabinet/contracts/service-definition';

/** What the sections of a card of the databank are called, where no page of them is at hand. */
export const cardTopicNames: Readonly<Record<CardTopic, Bilingual>> = {
  person: { uk: 'Особа', en: 'Person' },
  numbers: { uk: 'Номери в реєстрах', en: 'Numbers in registers' },
  document: { uk: 'Документ, що посвідчує особу', en: 'Identity document' },
  addresses: { uk: 'Адреси', en: 'Addresses' },
  contacts: { uk: 'Контакти і потреби', en: 'Contacts and needs' },
  displaced: { uk: 'Внутрішнє переміщення', en: 'Internal displacement' },
  categories: { uk: 'Категорії отримувача', en: 'Categories' },
  disability: { uk: 'Інвалідність', en: 'Disability' },
  programme: { uk: 'Програма реабілітації (ІПР)', en: 'Rehabilitation programme (ІПР)' },
  representatives: { uk: 'Представники', en: 'Representatives' },
  social: { uk: 'Освіта, робота, родина', en: 'Education, work, family' },
  payment: { uk: 'Рахунок для виплат', en: 'Account for payments' },
};
