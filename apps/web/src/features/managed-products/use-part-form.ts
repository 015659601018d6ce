import type { FieldError } from '@cabinet/contracts/http/problem';
import {
  keepProductDraftRoute,
  type ManagedProduct,
  type ProductForm,
  type ProductId,
} from '@cabinet/contracts/managed-products';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type * as core from 'zod/v4/core';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import {
  type ContractForm,
  type Defaults,
  type FieldName,
  type FormSchema,
  useContractForm,
} from '#shared/form/use-contract-form.ts';
import type { OwnWords } from '#shared/form/words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { isSamePlace, type Place, placeOf } from './parts.ts';
import { inWords, refusalOf } from './remarks.ts';

interface Options<S extends FormSchema> {
  /** Names the copy of what is typed in this tab. */
  readonly copyKey: string;
  readonly beginning: Defaults<S>;
  readonly words?: Readonly<Partial<Record<FieldName<S>, OwnWords>>> | undefined;
  /** Keeps what was typed; answers the product as it is kept. */
  readonly store: (answers: core.output<S>, idempotencyKey: string) => Promise<ManagedProduct>;
  /** What of this page is left to be mended, at the fields of the form. */
  readonly remarks: (kept: ManagedProduct) => readonly FieldError[];
}

/** A page on which a part of a product is written. */
export interface PartForm<S extends FormSchema> {
  readonly form: ContractForm<S>;
  /** Keeps it as it is, whole or not, and goes back to the product. */
  readonly keep: () => void;
  /** The form holds what was typed earlier and never sent. */
  readonly restored: boolean;
  /** What is shown as wrong has been kept all the same. */
  readonly isKept: boolean;
}

/**
 * A part of a product: kept in the tab while it is typed, then stored as a draft. What sending would refuse is told at its
 * fields; it is stored all the same.
 */
export const usePartForm = <S extends FormSchema>(schema: S, options: Options<S>): PartForm<S> => {
  const { copyKey, store, remarks } = options;
  const navigate = useNavigate();
  /** The attempt after which the page is left; another one may have been refused before. */
  const leavingAt = useRef(-1);
  const attempt = useRef(0);
  const [isKept, setKept] = useState(false);
  const [{ beginning, typed }] = useState(() => {
    const begun = options.beginning;
    return { beginning: begun, typed: readTyped(copyKey, begun) };
  });
  const form = useContractForm(schema, {
    defaults: typed ?? beginning,
    words: options.words,
    onSubmit: async (answers, { idempotencyKey }) => {
      const leaves = leavingAt.current === attempt.current;
      setKept(false);
      const kept = await store(answers, idempotencyKey);
      dropTyped(copyKey);
      const faults = leaves ? [] : remarks(kept);
      setKept(faults.length > 0);
      if (faults.length > 0) throw refusalOf(await inWords(faults));
      await navigate(staffPathTo('managedProduct', { productId: kept.id }), { state: { news: 'kept' } });
    },
  });
  attempt.current = form.attempt;
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  const keep = (): void => {
    leavingAt.current = form.attempt;
    form.submit();
  };
  return { form, keep, restored: typed !== null, isKept };
};

/** Keeps a draft of a product on the version that was seen, then on each that it has kept itself. */
export const useKeepDraft = (seen: ManagedProduct) => {
  const { stale } = useText('managedProducts');
  const change = useChange('catalogue', stale);
  const last = useRef(seen);
  return async (
    changed: (now: ManagedProduct) => ProductForm,
    { at, idempotencyKey }: { readonly at: `/${string}`; readonly idempotencyKey: string },
  ): Promise<ManagedProduct> => {
    const params = { productId: last.current.id };
    const body = { version: last.current.version, product: changed(last.current) };
    try {
      last.current = await change(() => call(keepProductDraftRoute, { params, body, idempotencyKey }));
    } catch (refusal) {
      throw relocated(refusal, at);
    }
    return last.current;
  };
};

/** The remarks that are mended at this place, told at the fields of its form. */
export const remarksAt = (faults: readonly FieldError[], place: Place, prefix: string): FieldError[] =>
  faults
    .filter(({ pointer }) => isSamePlace(placeOf(pointer), place))
    .map((fault) => ({
      ...fault,
      pointer: fault.pointer.startsWith(`${prefix}/`) ? fault.pointer.slice(prefix.length) : fault.pointer,
    }));

/** Names what is typed of a product in this tab. */
export const copyKeyOf = (productId: ProductId | 'new', page: string): string => `managed-product/${productId}/${page}`;
