import { usualName } from '@cabinet/domain/usual-name';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import type { ContractForm, FieldName, FormSchema } from './use-contract-form.ts';

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  readonly names: readonly FieldName<S>[];
  readonly words: { readonly offer: (name: string) => string; readonly take: string };
  /** The boxes of these names. */
  readonly children: ReactNode;
}

/** Looks at names when their box is left; typed in capitals or small letters, they are offered as names are usually written. */
export function UsualNames<S extends FormSchema>({ form, names, words, children }: Props<S>): ReactNode {
  const [offered, setOffered] = useState('');
  const typed = () => names.map((name) => [name, String(form.answer(name) ?? '')] as const);
  const look = useEffectEvent((): void => {
    const isOdd = typed().some(([, name]) => usualName(name) !== name);
    const usual = typed().map(([, name]) => usualName(name));
    setOffered(isOdd ? usual.filter(Boolean).join(' ') : '');
  });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    const left = (): void => look();
    current?.addEventListener('focusout', left);
    return () => current?.removeEventListener('focusout', left);
  }, []);
  const take = (): void => {
    for (const [name, text] of typed()) if (usualName(text) !== text) form.change(name, usualName(text));
    setOffered('');
    // The button goes with its offer: the person stays among the names.
    const [first] = names;
    if (first) document.getElementById(`${form.id}-${first}`)?.focus();
  };
  return (
    <>
      <div ref={box}>{children}</div>
      {/* Stands before there is an offer: a region that appears with its words is often not heard. */}
      <div role="status">
        {offered && (
          <InsetText>
            <p>{words.offer(offered)}</p>
          </InsetText>
        )}
      </div>
      {offered && (
        <Button look="secondary" onClick={take}>
          {words.take}
        </Button>
      )}
    </>
  );
}
