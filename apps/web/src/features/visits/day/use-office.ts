import type { OfficeId } from '@cabinet/contracts/ids';
import { useSearchParams } from 'react-router-dom';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useActor } from '#shared/session/session.ts';

interface ChosenOffice {
  /** Null for an officer who works in none. */
  readonly officeId: OfficeId | null;
  readonly name: string;
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/** The office whose hall is shown: the one in the address, else the first of the officer's. */
export const useOffice = (): ChosenOffice => {
  const [address] = useSearchParams();
  const { language } = useLanguage();
  const offices = (useActor()?.offices ?? []).map(({ id, nameUk, nameEn }) => ({
    id,
    name: language === 'uk' ? nameUk : nameEn,
  }));
  const own = offices.find(({ id }) => id === address.get('office')) ?? offices[0];
  return { officeId: own?.id ?? null, name: own?.name ?? '', others: offices };
};
