import type { FormEvent, ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';

interface Props {
  readonly onSubmit: () => void;
  /** «Продовжити» unless told. */
  readonly submit?: string;
  readonly busy?: boolean;
  /** What may stand beside the button. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** A few controls and one button; Enter on a chosen answer sends it. */
export function StepForm({ onSubmit, submit, busy = false, beside, children }: Props): ReactNode {
  const text = useText('common');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={send}>
      {children}
      <Actions>
        <Button type="submit" busy={busy}>
          {submit ?? text.continue}
        </Button>
        {beside}
      </Actions>
    </form>
  );
}
