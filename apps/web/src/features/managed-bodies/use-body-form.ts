import { managedBodyProblems } from '@cabinet/contracts/managed-bodies';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type * as core from 'zod/v4/core';
import { ApiProblem } from '#shared/api/problem.ts';
import { relocated, retold } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, type Defaults, type FormSchema, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';

interface Options<S extends FormSchema> {
  readonly beginning: Defaults<S>;
  /** Whose copy this is in the tab: `maker/new`, or with the id. */
  readonly copy: string;
  /** Where the form stands in the request; nothing when it is the request. */
  readonly at: `/${string}` | undefined;
  readonly send: (answers: core.output<S>, idempotencyKey: string) => Promise<unknown>;
  readonly news: 'added' | 'saved';
  /** The list that it belongs to. */
  readonly list: string;
}

/** A code that another body has is told at its box. */
const atItsBox = (refusal: unknown): unknown => {
  if (!(refusal instanceof ApiProblem) || refusal.code !== managedBodyProblems.edrpouTaken.code) return refusal;
  const text = [refusal.title, refusal.detail].filter(Boolean).join('. ');
  return retold(refusal, { errors: [{ pointer: '/edrpou', code: refusal.code, text }] });
};

const useMissing = (): Readonly<Record<string, string>> => {
  const { form: text } = useText('managedBodies');
  const lines = {
    ...{ nameUk: text.nameUk, nameEn: text.nameEn, addressUk: text.addressUk, addressEn: text.addressEn },
    ...{ feeUk: text.feeUk, feeEn: text.feeEn },
  };
  return {
    ...Object.fromEntries(Object.entries(lines).map(([name, label]) => [name, `${label}: ${text.missing}`])),
    legalForm: text.legalFormMissing,
    placeCode: text.placeMissing,
    services: text.servicesMissing,
    oblasts: text.oblastsMissing,
    recipients: text.recipientsMissing,
  };
};

/** The form of a body: what is typed stays in the tab till it is stored. */
export const useBodyForm = <S extends FormSchema>(schema: S, options: Options<S>): ContractForm<S> => {
  const { stale } = useText('managedBodies');
  const { at, send, news, list } = options;
  const change = useChange('catalogue', stale);
  const navigate = useNavigate();
  const copyKey = `managed-bodies/${options.copy}`;
  const [{ beginning, typed }] = useState(() => ({
    beginning: options.beginning,
    typed: readTyped(copyKey, options.beginning),
  }));
  const form = useContractForm(schema, {
    defaults: typed ?? beginning,
    // Words for names that this form does not have are never asked for.
    words: useMissing() as Readonly<Partial<Record<never, string>>>,
    onSubmit: async (answers, { idempotencyKey }) => {
      try {
        await change(() => send(answers, idempotencyKey));
      } catch (refusal) {
        throw atItsBox(at ? relocated(refusal, at) : refusal);
      }
      dropTyped(copyKey);
      await navigate(list, { state: { news } });
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  return form;
};
