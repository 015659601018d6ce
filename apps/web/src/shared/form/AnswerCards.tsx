import { Fragment, type ReactNode } from 'react';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnswerList } from './use-answer-list.ts';
import type { ContractForm, FieldName, FormSchema } from './use-contract-form.ts';

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  /** The name of the list among its answers. */
  readonly name: FieldName<S>;
  /** So many must stay; none unless told. */
  readonly least?: number;
  readonly most: number;
  /** Told while there is none. */
  readonly empty?: string;
  readonly add: string;
  /** What a new one begins with, and its first question, which takes the focus. */
  readonly beginning: () => unknown;
  readonly first: string;
  /** Draws one, from 0; without `onRemove` it stays. */
  readonly children: (index: number, onRemove: (() => void) | undefined) => ReactNode;
}

/** Like questions about several things, each in a card of its own, that can be added and removed. */
export function AnswerCards<S extends FormSchema>(props: Props<S>): ReactNode {
  const { form, name, least = 0, most, empty, add, beginning, first, children } = props;
  const { keys, append, remove } = useAnswerList(form, name);
  return (
    <>
      {keys.length === 0 && empty && <p>{empty}</p>}
      {keys.map((key, index) => (
        <Fragment key={key}>{children(index, keys.length > least ? () => remove(index) : undefined)}</Fragment>
      ))}
      {keys.length < most && (
        <Actions>
          <Button look="secondary" onClick={() => append(beginning(), first)}>
            {add}
          </Button>
        </Actions>
      )}
    </>
  );
}
