import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import type { ContractForm, FormSchema } from './use-contract-form.ts';

interface Props<S extends FormSchema> {
  readonly form: ContractForm<S>;
  /** The text of the button, naming the act: «Надіслати заяву». */
  readonly submit: string;
  /** Said while it is under way, where nothing is sent. */
  readonly sending?: string | undefined;
  /** Other buttons or links beside it. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** An answer may bring further questions below it: that is said, or who only listens would not know. */
const useSpokenGrowth = (box: RefObject<HTMLFormElement | null>): void => {
  const text = useText('common');
  const announce = useAnnounce();
  const before = useRef<number>(undefined);
  // After each drawing.
  useEffect(() => {
    const now = box.current?.querySelectorAll('legend, label[id$="-label"]').length ?? 0;
    if (before.current !== undefined && now > before.current) announce(text.moreQuestions);
    before.current = now;
  });
};

/** A form with its one main button; while it sends, that is said in words and a second press does nothing. */
export function Form<S extends FormSchema>({ form, submit, sending, beside, children }: Props<S>): ReactNode {
  const text = useText('common');
  const box = useRef<HTMLFormElement>(null);
  useSpokenGrowth(box);
  return (
    <form ref={box} noValidate onSubmit={form.submit}>
      {children}
      <Actions>
        <Button type="submit" busy={form.busy}>
          {submit}
        </Button>
        {beside}
      </Actions>
      <p role="status">{form.busy ? (sending ?? text.sending) : ''}</p>
    </form>
  );
}
