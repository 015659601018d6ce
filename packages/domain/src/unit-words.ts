import type { Bilingual } from '@cabinet/contracts/service-definition';

interface Forms {
  /** After one, two, five, and one and a half: «місяць», «місяці», «місяців», «місяця». */
  readonly uk: readonly [one: string, few: string, many: string, part: string];
  readonly en: readonly [one: string, other: string];
}

const forms = (uk: string, en: string): Forms => {
  const [one = '', few = '', many = '', part = ''] = uk.split(', ');
  const [single = '', several = ''] = en.split(', ');
  return { uk: [one, few, many, part], en: [single, several] };
};

// By what editors write after a number. A voice reads a short form by its letters, or as another word.
const known: ReadonlyMap<string, Forms> = new Map(
  Object.entries({
    мм: forms('міліметр, міліметри, міліметрів, міліметра', 'millimetre, millimetres'),
    см: forms('сантиметр, сантиметри, сантиметрів, сантиметра', 'centimetre, centimetres'),
    м: forms('метр, метри, метрів, метра', 'metre, metres'),
    км: forms('кілометр, кілометри, кілометрів, кілометра', 'kilometre, kilometres'),
    'км/год': forms(
      'кілометр на годину, кілометри на годину, кілометрів на годину, кілометра на годину',
      'kilometre per hour, kilometres per hour',
    ),
    '″': forms('дюйм, дюйми, дюймів, дюйма', 'inch, inches'),
    '°': forms('градус, градуси, градусів, градуса', 'degree, degrees'),
    г: forms('грам, грами, грамів, грама', 'gram, grams'),
    кг: forms('кілограм, кілограми, кілограмів, кілограма', 'kilogram, kilograms'),
    мл: forms('мілілітр, мілілітри, мілілітрів, мілілітра', 'millilitre, millilitres'),
    л: forms('літр, літри, літрів, літра', 'litre, litres'),
    хв: forms('хвилина, хвилини, хвилин, хвилини', 'minute, minutes'),
    год: forms('година, години, годин, години', 'hour, hours'),
    днів: forms('день, дні, днів, дня', 'day, days'),
    'роб. днів': forms('робочий день, робочі дні, робочих днів, робочого дня', 'working day, working days'),
    міс: forms('місяць, місяці, місяців, місяця', 'month, months'),
    років: forms('рік, роки, років, року', 'year, years'),
    шт: forms('штука, штуки, штук, штуки', 'piece, pieces'),
    '×': forms('раз, рази, разів, раза', 'time, times'),
    '%': forms('відсоток, відсотки, відсотків, відсотка', 'per cent, per cent'),
    дБ: forms('децибел, децибели, децибелів, децибела', 'decibel, decibels'),
    Вт: forms('ват, вати, ватів, вата', 'watt, watts'),
  }),
);

const formsOf = ({ uk }: Bilingual): Forms | undefined => known.get(uk.trim().replace(/\.$/, ''));

const rules = { uk: new Intl.PluralRules('uk-UA'), en: new Intl.PluralRules('en-GB') };

const ukrainianAfter = (number: number, [one, few, many, part]: Forms['uk']): string => {
  const after: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few, many };
  return after[rules.uk.select(number)] ?? part;
};

/** The unit as it is read after a number: «3 робочі дні», “1.5 hours”; one that is not known stays as it is written. */
export const unitAfter = (number: number, unit: Bilingual): Bilingual => {
  const found = formsOf(unit);
  if (!found) return unit;
  const [single, several] = found.en;
  return {
    uk: ukrainianAfter(number, found.uk),
    en: unit.en === '' ? '' : rules.en.select(number) === 'one' ? single : several,
  };
};

/** The unit without a number, as a label has it: «Ширина сидіння, сантиметрів». */
export const unitAlone = (unit: Bilingual): Bilingual => unitAfter(5, unit);
