import { type ReactNode, useState } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Actions } from './layout.tsx';

interface Props {
  /** The button on the page. */
  readonly button: ReactNode;
  readonly look?: 'secondary' | 'plain';
  readonly title: string;
  /** What will follow, in one or two sentences. */
  readonly text: string;
  /** The button that does it. */
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
}

/** A button whose consequences are told and agreed to first. */
export function AskFirst({ button, look = 'secondary', title, text, yes, busy, onYes }: Props): ReactNode {
  const common = useText('common');
  const [open, setOpen] = useState(false);
  const agree = (): void => {
    setOpen(false);
    onYes();
  };
  return (
    <>
      <Button look={look} busy={busy} onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <p>{text}</p>
        <Actions>
          <Button look="warning" onClick={agree}>
            {yes}
          </Button>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {common.cancel}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
