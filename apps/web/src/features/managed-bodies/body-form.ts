import {
  type ManagedMaker,
  type ManagedSocialProvider,
  MakerForm,
  SocialProviderForm,
} from '@cabinet/contracts/managed-bodies';
import { requiring } from '@cabinet/contracts/refusal';
import * as z from 'zod/mini';
import type { Defaults } from '#shared/form/use-contract-form.ts';
import { daysOf, WeekAnswer, weekAnswerOf } from '#shared/offices/week-answer.ts';

const orNone = (text: string): string | null => text.trim() || null;

/** A box that may be left empty. */
const lineOrNone = <S extends z.ZodMiniType<unknown, string | null>>(schema: S) =>
  z.pipe(z.pipe(z.string(), z.transform(orNone)), schema);

const numberOrNone = (text: string): number | null => (text === '' ? null : Number(text));

/** A whole number in a box that may be left empty. */
const typedOrNone = <S extends z.ZodMiniType<unknown, number | null>>(schema: S) =>
  z.pipe(
    z.pipe(
      z.string().check(
        z.trim(),
        z.maxLength(6),
        requiring((text) => /^\d*$/.test(text), 'schedules.whole_number'),
      ),
      z.transform(numberOrNone),
    ),
    schema,
  );

const { shape: maker } = MakerForm;
const { shape: provider } = SocialProviderForm;
const { nameUk, nameEn, legalForm, edrpou, placeCode, addressUk, addressEn, phone, email, access, active } = maker;

/** What is asked of every body: who it is, where, and how to reach it. */
export const ContactsAnswer = z.object({
  ...{ nameUk, nameEn, legalForm, edrpou, placeCode, addressUk, addressEn, phone, email, access, active },
  website: lineOrNone(maker.website),
  ...WeekAnswer.shape,
});

/** A maker as its page asks for it. */
export const MakerAnswer = z.object({
  ...ContactsAnswer.shape,
  services: maker.services,
  oblasts: maker.oblasts,
  registryNo: lineOrNone(maker.registryNo),
  agreementNo: lineOrNone(maker.agreementNo),
  agreementTo: lineOrNone(maker.agreementTo),
  takesReferrals: maker.takesReferrals,
  leadTimeDays: typedOrNone(maker.leadTimeDays),
});

/** A provider of social services as its page asks for it. */
export const ProviderAnswer = z.object({
  ...ContactsAnswer.shape,
  services: provider.services,
  recipients: provider.recipients,
  feeUk: provider.feeUk,
  feeEn: provider.feeEn,
  capacity: typedOrNone(provider.capacity),
  takesPeople: provider.takesPeople,
  registryNo: lineOrNone(provider.registryNo),
});

const noContacts = {
  ...{ nameUk: '', nameEn: '', edrpou: '', placeCode: '', addressUk: '', addressEn: '', phone: '', email: '' },
  ...{ website: '', access: [], active: true, hours: [] },
};

const typed = (known: string | number | null): string => (known === null ? '' : String(known));

const contactsOf = ({ website, hours, ...known }: ManagedMaker | ManagedSocialProvider) => ({
  ...known,
  website: typed(website),
  hours: weekAnswerOf(hours),
});

/** What the form of a maker begins with. */
export const makerBeginning = (known: ManagedMaker | null): Defaults<typeof MakerAnswer> => {
  const nothing = { registryNo: '', agreementNo: '', agreementTo: '', leadTimeDays: '', takesReferrals: false };
  if (!known) return { ...noContacts, ...nothing, services: [], oblasts: [] };
  const { id: _id, version: _version, products: _products, ...contacts } = { ...known, ...contactsOf(known) };
  const { services, oblasts, takesReferrals, registryNo, agreementNo, agreementTo, leadTimeDays } = known;
  return {
    ...contacts,
    ...{ services, oblasts, takesReferrals },
    registryNo: typed(registryNo),
    agreementNo: typed(agreementNo),
    agreementTo: typed(agreementTo),
    leadTimeDays: typed(leadTimeDays),
  };
};

/** What the form of a provider begins with. */
export const providerBeginning = (known: ManagedSocialProvider | null): Defaults<typeof ProviderAnswer> => {
  const nothing = { feeUk: '', feeEn: '', capacity: '', registryNo: '', takesPeople: true };
  if (!known) return { ...noContacts, ...nothing, services: [], recipients: [] };
  const { id: _id, version: _version, ...contacts } = { ...known, ...contactsOf(known) };
  const { services, recipients, feeUk, feeEn, takesPeople, capacity, registryNo } = known;
  return {
    ...contacts,
    ...{ services, recipients, feeUk, feeEn, takesPeople },
    capacity: typed(capacity),
    registryNo: typed(registryNo),
  };
};

/** The answers as the contract wants them. */
export const makerOf = ({ hours, ...answers }: z.output<typeof MakerAnswer>): MakerForm => ({
  ...answers,
  hours: daysOf(hours),
});
export const providerOf = ({ hours, ...answers }: z.output<typeof ProviderAnswer>): SocialProviderForm => ({
  ...answers,
  hours: daysOf(hours),
});
