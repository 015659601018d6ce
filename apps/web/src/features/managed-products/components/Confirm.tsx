import type { ReactNode } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The text of the button that does it. */
  readonly act: string;
  readonly look?: 'primary' | 'warning' | undefined;
  readonly busy: boolean;
  /** Why it failed; null when it did not. */
  readonly trouble: unknown;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

/** A question before an act that others will see or that cannot be undone. */
export function Confirm(props: Props): ReactNode {
  const { open, onClose, title, act, look = 'primary', busy, trouble, onAct, children } = props;
  const { confirm: text } = useText('managedProducts');
  const { errors } = useText('common');
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      {children}
      {trouble !== null && <p role="alert">{problemWords(trouble, errors).detail}</p>}
      <Actions>
        <Button look={look} busy={busy} onClick={onAct}>
          {act}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {text.leave}
        </Button>
      </Actions>
    </Dialog>
  );
}
