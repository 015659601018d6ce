import type { Document } from '@cabinet/contracts/documents';
import type { ReactNode } from 'react';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useRemoveDocument } from '../queries.ts';
import { usesOf } from '../rules.ts';

interface Props {
  /** The document asked about; null while nothing is asked. */
  readonly document: Document | null;
  readonly onClose: () => void;
  readonly onRemoved: (document: Document) => void;
}

/** Says what happens to applications before a file is taken out. */
export function RemoveDocument({ document, onClose, onRemoved }: Props): ReactNode {
  const texts = useText('documents');
  const text = texts.dialog;
  const { errors } = useText('common');
  const { mutateAsync, isPending, error, reset } = useRemoveDocument();
  const close = (): void => {
    reset();
    onClose();
  };
  const remove = async (): Promise<void> => {
    if (!document) return;
    try {
      await mutateAsync(document.id);
      onRemoved(document);
    } catch {
      // The mutation keeps the trouble, and the dialog shows it.
    }
  };
  const uses = document ? usesOf(document, texts) : '';
  return (
    <Dialog open={document !== null} onClose={close} title={text.title(document?.title ?? '')}>
      <p>{text.text}</p>
      {uses !== '' && <p>{text.drafts(uses)}</p>}
      {error && <p role="alert">{problemWords(error, errors).detail}</p>}
      <Actions>
        <Button look="warning" busy={isPending} onClick={() => void remove()}>
          {text.confirm}
        </Button>
        <Button look="secondary" onClick={close}>
          {text.cancel}
        </Button>
      </Actions>
    </Dialog>
  );
}
