import { changeProfileRoute, type Profile, type ProfileChange } from '@cabinet/contracts/persons';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type * as core from 'zod/v4/core';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { relocated } from '#shared/api/retold.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import {
  type ContractForm,
  type Defaults,
  type FieldName,
  type FormSchema,
  useContractForm,
} from '#shared/form/use-contract-form.ts';
import type { OwnWords } from '#shared/form/words.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { profileQuery } from '#shared/persons/profile-query.ts';
import { sameFacts, touchesSameFacts } from './conflict.ts';
import { useNext } from './use-next.ts';

interface Options<S extends FormSchema> {
  readonly defaults: (profile: Profile) => Defaults<S>;
  readonly words?: Readonly<Partial<Record<FieldName<S>, OwnWords>>> | undefined;
  readonly changeOf: (answers: core.output<S>) => ProfileChange;
  /** Where the server finds the fields of this form: `/change/name` for `surname`; `/change` unless told. */
  readonly at?: `/${string}` | undefined;
}

/** Two values of one part: mine, and the one that was saved elsewhere meanwhile. */
export interface Conflict {
  readonly mine: ProfileChange;
  readonly theirs: ProfileChange;
}

export interface Part<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly profile: Profile;
  /** The profile, remembering where the person came from. */
  readonly back: string;
  /** The form holds what was typed earlier and never saved. */
  readonly restored: boolean;
  readonly conflict: Conflict | null;
  readonly keepMine: () => Promise<void>;
  readonly keepTheirs: () => Promise<void>;
}

const isStale = (trouble: unknown): boolean =>
  trouble instanceof ApiProblem && trouble.code === frequentProblems.staleVersion.code;

/** One part of the profile on a page of its own: saved against the version that was read when the page opened. */
export const usePart = <S extends FormSchema>(schema: S, options: Options<S>): Part<S> => {
  const { defaults, words, changeOf, at = '/change' } = options;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const back = useNext().keep(pathTo('profile'));
  const { data } = useSuspenseQuery(profileQuery);
  const [base, setBase] = useState(data);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const copyKey = `profile${useLocation().pathname}`;
  const [{ beginning, typed }] = useState(() => {
    const saved = defaults(base);
    return { beginning: saved, typed: readTyped(copyKey, saved) };
  });

  const save = async (version: number, change: ProfileChange, idempotencyKey?: string): Promise<void> => {
    const saved = await call(changeProfileRoute, { body: { version, change }, idempotencyKey });
    dropTyped(copyKey);
    queries.setQueryData(profileQuery.queryKey, saved);
    // A draft shows what the profile holds now.
    void queries.invalidateQueries({ queryKey: ['applications'] });
    // The name in the header comes with the session.
    if (change.name) await queries.invalidateQueries({ queryKey: ['identity', 'session'] });
    await navigate(back, { state: { news: 'saved' } });
  };
  /** Others' changes of other facts are no conflict: the change is simply made to the newer profile. */
  const saveAnew = async (change: ProfileChange): Promise<void> => {
    const now = await queries.fetchQuery({ ...profileQuery, staleTime: 0 });
    setBase(now);
    if (touchesSameFacts(base, now, change)) setConflict({ mine: change, theirs: sameFacts(now, change) });
    else await save(now.version, change);
  };
  const form = useContractForm(schema, {
    defaults: typed ?? beginning,
    words,
    onSubmit: async (answers, { idempotencyKey }) => {
      const change = changeOf(answers);
      try {
        await save(base.version, change, idempotencyKey);
      } catch (trouble) {
        if (!isStale(trouble)) throw relocated(trouble, at);
        await saveAnew(change);
      }
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  const keepMine = async (): Promise<void> => {
    if (!conflict) return;
    try {
      await save(base.version, conflict.mine);
    } catch (trouble) {
      if (!isStale(trouble)) throw trouble;
      await saveAnew(conflict.mine);
    }
  };
  const keepTheirs = async (): Promise<void> => {
    dropTyped(copyKey);
    await navigate(back);
  };
  return { form, profile: base, back, restored: typed !== null, conflict, keepMine, keepTheirs };
};
