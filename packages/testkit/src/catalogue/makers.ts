import { type DemoMaker, makerAt } from './define-maker.ts';
import { firstMakers } from './orthopaedic-makers.ts';
import { otherMakers } from './supplying-makers.ts';

/** The makers of the demonstration. All are fictional: codes of ЄДРПОУ begin with 99, phones with +380 00. */
export const demoMakers: readonly DemoMaker[] = [...firstMakers, ...otherMakers].map((written, place) =>
  makerAt(written, place + 1),
);
