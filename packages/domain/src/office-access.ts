import type { OfficeAccess } from '@cabinet/contracts/administration';
import type { Bilingual } from '@cabinet/contracts/service-definition';

const words: Readonly<Record<OfficeAccess, Bilingual>> = {
  step_free_entrance: { uk: 'Вхід без сходів', en: 'Step-free entrance' },
  lift: { uk: 'Є ліфт', en: 'There is a lift' },
  accessible_toilet: { uk: 'Туалет для людей на кріслі колісному', en: 'Wheelchair-accessible toilet' },
  parking: { uk: 'Місце для авто людини з інвалідністю біля входу', en: 'Disabled parking at the entrance' },
  tactile_path: { uk: 'Тактильна доріжка від зупинки до входу', en: 'Tactile path from the stop to the entrance' },
  hearing_loop: { uk: 'Індукційна петля для слухового апарата', en: 'Induction loop for hearing aids' },
  sign_language: { uk: 'Перекладач жестової мови', en: 'Sign language interpreter' },
  quiet_room: { uk: 'Тиха кімната для очікування', en: 'A quiet room to wait in' },
  low_desk: { uk: 'Вікно на зручній висоті для розмови сидячи', en: 'A desk at a height for talking while seated' },
};

/** What a centre says of getting there and in, a line each, in the order of the list. */
export const accessWords = (facts: readonly OfficeAccess[]): Bilingual[] => {
  const known: readonly string[] = Object.keys(words);
  return facts.toSorted((one, other) => known.indexOf(one) - known.indexOf(other)).map((fact) => words[fact]);
};
