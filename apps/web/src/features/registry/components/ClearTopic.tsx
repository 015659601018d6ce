import type { CardTopic } from '@cabinet/contracts/registry-card';
import { type ReactNode, useState } from 'react';
import type { Press } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';

interface Props {
  readonly topic: CardTopic;
  readonly press: Press;
  readonly onClear: () => Promise<void>;
}

/** Empties a topic, once one is sure. */
export function ClearTopic({ topic, press, onClear }: Props): ReactNode {
  const text = useText('registry').topic;
  const common = useText('common');
  const { topics } = useText('cardTopics');
  const [open, setOpen] = useState(false);
  const clear = (): void => {
    setOpen(false);
    press.press(onClear);
  };
  return (
    <>
      <Button look="plain" busy={press.busy} onClick={() => setOpen(true)}>
        {text.clear}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.clearTitle(topics[topic])}>
        <p>{text.clearText}</p>
        <Actions>
          <Button look="warning" onClick={clear}>
            {text.clearYes}
          </Button>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {common.cancel}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
