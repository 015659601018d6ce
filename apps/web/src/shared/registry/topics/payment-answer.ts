import { CardPayment } from '@cabinet/contracts/registry-card';
import * as z from 'zod/mini';
import { orNull } from './typed.ts';

type Typed = { readonly iban: string; readonly bank: string };

const asked = ({ iban, bank }: Typed): z.input<typeof CardPayment> => ({ iban, bank: orNull(bank) });

export const PaymentAnswer = z.pipe(z.transform(asked), CardPayment);
