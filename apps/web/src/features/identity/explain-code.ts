import { authorizationCodeProblems } from '@cabinet/contracts/authorization-codes';
import { isProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import type { TextsOf } from '#shared/i18n/load-texts.ts';
import { atField } from './at-field.ts';

/** What is wrong with a code, to whom it was issued: the API’s words are for officers too. Other troubles are left alone. */
export const explainCode = (trouble: unknown, text: TextsOf<'codeAccess'>): unknown =>
  isProblem(trouble, authorizationCodeProblems.hasAccount)
    ? retold(trouble, { detail: text.hasAccount })
    : atField(trouble, authorizationCodeProblems.unknown, 'code');
