import type { WorkName } from '../options.ts';
import type { Finding } from '../work.ts';
import type { Compared } from './against-limit.ts';

/** A share of the limit's throughput that should not be less than `least`. */
export const shareOfLimit = (
  work: WorkName,
  title: string,
  { compared, least }: { compared: Compared; least: number },
): Finding => {
  const share = compared.ratios[0] ?? Number.NaN;
  return {
    work,
    title,
    figure: `${share.toFixed(2)} of the limit`,
    target: `≥ ${least.toFixed(2)}`,
    met: share >= least,
    details: { share, ratios: compared.ratios, sides: compared.sides },
  };
};

/** A number that should not be more than `most`. */
export const atMost = (
  work: WorkName,
  title: string,
  { value, most, unit, details = {} }: { value: number; most: number; unit: string; details?: Finding['details'] },
): Finding => {
  const digits = value < 10 ? 2 : 0;
  return {
    work,
    title,
    figure: `${value.toFixed(digits)}${unit}`,
    target: `≤ ${most}${unit}`,
    met: value <= most,
    details: { value, ...details },
  };
};

/** A work in which something went wrong: it has no figure, and what it should have reached is not reached. */
export const voided = (work: WorkName, failure: unknown): Finding => ({
  work,
  title: `${work}, not measured`,
  figure: 'void',
  target: 'no error at all',
  met: false,
  details: { why: failure instanceof Error ? failure.message : String(failure) },
});
