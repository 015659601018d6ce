import type { BodyAccess, MakerPage } from '@cabinet/contracts/catalogue-bodies';
import type { Words } from './family.ts';
import { oblastCode, oblastsInReach, placedIn, type TownName, workingHours } from './towns.ts';

/** What is told of a fictional maker; the rest follows from its place in the list. */
export interface WrittenMaker {
  readonly name: Words;
  readonly legalForm: MakerPage['legalForm'];
  readonly edrpou: string;
  readonly town: TownName;
  readonly services: MakerPage['services'];
  /** Subclasses and classes of ISO 9999, with commas between: «06 12, 06 30 18». */
  readonly makes: string;
  /** Two digits of each oblast, or everywhere: whoever delivers. */
  readonly handsOverIn: string;
  readonly access: readonly BodyAccess[];
  readonly registryYear: number;
  readonly leadTimeDays: number;
  readonly takesReferrals?: boolean;
  readonly active?: boolean;
  /** Names of its products. */
  readonly brands: readonly Words[];
}

/** A fictional maker: the columns of its row, and what the generator of products needs. */
export interface DemoMaker {
  readonly row: MakerRow;
  readonly makes: readonly string[];
  readonly brands: readonly Words[];
}

interface MakerRow extends ReturnType<typeof placedIn>, Pick<WrittenMaker, 'legalForm' | 'edrpou' | 'leadTimeDays'> {
  readonly nameUk: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly services: string[];
  readonly oblasts: string[];
  readonly hours: MakerPage['hours'];
  readonly access: string[];
  readonly registryNo: string;
  readonly agreementNo: string;
  readonly agreementTo: string;
  readonly takesReferrals: boolean;
  readonly active: boolean;
}

/** The maker that stands in the list at this place, counted from 1. */
export const makerAt = (written: WrittenMaker, number: number): DemoMaker => {
  const two = String(number).padStart(2, '0');
  return {
    makes: written.makes.split(', '),
    brands: written.brands,
    row: {
      nameUk: written.name[0],
      nameEn: written.name[1],
      legalForm: written.legalForm,
      edrpou: written.edrpou,
      ...placedIn(written.town, number),
      phone: `+3800000000${two}`,
      email: `man-${two}@example.org`,
      website: `https://man-${two}.example.org`,
      services: [...written.services],
      oblasts:
        written.handsOverIn === 'everywhere' ? [...oblastsInReach] : written.handsOverIn.split(' ').map(oblastCode),
      hours: workingHours({ opens: '08:00', closes: '17:00', breakFrom: '12:00', breakTo: '12:45' }, '15:45'),
      access: [...written.access],
      registryNo: `ВИГ-${written.registryYear}-00${two}`,
      agreementNo: `ЗР-0${two}/2026`,
      agreementTo: '2026-12-31',
      takesReferrals: written.takesReferrals ?? true,
      leadTimeDays: written.leadTimeDays,
      active: written.active ?? true,
    },
  };
};
