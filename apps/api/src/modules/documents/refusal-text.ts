import type { Language } from '#platform/context.ts';
import { type RefusalCode, refusals } from './inspect/refusals.ts';

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

const paramOf = (params: unknown, name: string): string =>
  typeof params === 'object' && params !== null && name in params
    ? String((params as Record<string, unknown>)[name])
    : '';

/** Why a file was not taken and how to mend it; a code this release no longer knows reads as a file too complex to check. */
export function refusalText(language: Language, code: string, params: unknown): string {
  const words = refusals[isRefusalCode(code) ? code : 'documents.too_complex'][language];
  return words.replaceAll(/\{(\w+)\}/g, (_all, name: string) => paramOf(params, name));
}
