import { kyivDate } from '@cabinet/domain/kyiv-time';

/** The day it is in Kyiv, YYYY-MM-DD: terms and ages are counted there, wherever the reader is. */
export const todayInKyiv = (): string => kyivDate(new Date());
