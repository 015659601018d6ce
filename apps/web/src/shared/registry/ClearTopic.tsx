import type { CardTopic } from '@cabinet/contracts/registry-card';
import type { ReactNode } from 'react';
import type { Press } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { AskFirst } from '#shared/ui/AskFirst.tsx';
import { Actions } from '#shared/ui/layout.tsx';

interface Props {
  readonly topic: CardTopic;
  /** What will follow. */
  readonly text: string;
  readonly press: Press;
  readonly onClear: () => Promise<void>;
}

/** A card is always of somebody, and found by their numbers. */
const kept: readonly CardTopic[] = ['person', 'numbers'];

/** Empties a topic that has something in it, once one is sure; nothing for those that cannot be empty. */
export function ClearTopic({ topic, text, press, onClear }: Props): ReactNode {
  const { clear, topics } = useText('cardTopics');
  if (kept.includes(topic)) return null;
  return (
    <Actions>
      <AskFirst
        button={clear.button}
        look="plain"
        title={clear.title(topics[topic])}
        text={text}
        yes={clear.yes}
        busy={press.busy}
        onYes={() => press.press(onClear)}
      />
    </Actions>
  );
}
