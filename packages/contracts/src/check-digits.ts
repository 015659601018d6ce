const digitsOf = (text: string): number[] => Array.from(text, Number);

const weightedSum = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);

// The first weight is negative, so the sum may be too; JavaScript's remainder would keep the sign.
const remainder = (value: number, modulus: number): number => ((value % modulus) + modulus) % modulus;

const taxIdWeights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

/** Whether the last of ten digits of a РНОКПП agrees with the first nine. */
export const hasTaxIdCheckDigit = (taxId: string): boolean => {
  const digits = digitsOf(taxId);
  return remainder(weightedSum(digits, taxIdWeights), 11) % 10 === digits[9];
};

// ICAO Doc 9303, part 3: the check digit of the machine-readable zone of travel documents.
const machineReadableWeights = [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1];

/** Whether the last of thirteen digits of an УНЗР (without its hyphen) agrees with the first twelve. */
export const hasUnzrCheckDigit = (digits13: string): boolean => {
  const digits = digitsOf(digits13);
  return weightedSum(digits, machineReadableWeights) % 10 === digits[12];
};

const edrpouWeights = [1, 2, 3, 4, 5, 6, 7];
const edrpouWeightsOfMiddleRange = [7, 1, 2, 3, 4, 5, 6];

const edrpouControl = (digits: readonly number[], weights: readonly number[]): number => {
  const first = weightedSum(digits, weights) % 11;
  if (first < 10) return first;
  const secondWeights = weights.map((weight) => weight + 2);
  return (weightedSum(digits, secondWeights) % 11) % 10;
};

/** Whether the last of eight digits of a code of ЄДРПОУ agrees with the first seven. */
export const hasEdrpouCheckDigit = (edrpou: string): boolean => {
  const inMiddleRange = Number(edrpou) >= 30_000_000 && Number(edrpou) <= 60_000_000;
  const digits = digitsOf(edrpou);
  return edrpouControl(digits, inMiddleRange ? edrpouWeightsOfMiddleRange : edrpouWeights) === digits[7];
};

/** Whether an IBAN without spaces, in capitals, leaves 1 when divided by 97 (ISO 13616). */
export const hasIbanCheckDigits = (iban: string): boolean => {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const asDigits = Array.from(moved, (character) => Number.parseInt(character, 36)).join('');
  return BigInt(asDigits) % 97n === 1n;
};
