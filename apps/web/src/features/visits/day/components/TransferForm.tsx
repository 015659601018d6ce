import type { DeskId } from '@cabinet/contracts/ids';
import type { HallDesk } from '@cabinet/contracts/reception';
import type { Bilingual } from '@cabinet/contracts/service-definition';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { Select } from '#shared/ui/TextInput.tsx';

interface Props {
  /** Desks other than this one. */
  readonly desks: readonly HallDesk[];
  readonly topics: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly busy: boolean;
  readonly onSend: (to: { readonly deskId: DeskId | null; readonly topic: string | null }) => void;
}

/** To which desk or with which topic the person goes on; an empty choice is answered by the API. */
export function TransferForm({ desks, topics, busy, onSend }: Props): ReactNode {
  const text = useText('reception').desk;
  const say = useBilingual();
  const [deskId, setDeskId] = useState('');
  const [topic, setTopic] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const desk = desks.find(({ id }) => id === deskId);
    if (!busy) onSend({ deskId: desk?.id ?? null, topic: topic === '' ? null : topic });
  };
  return (
    <Disclosure summary={text.transferTitle}>
      <form noValidate onSubmit={send}>
        <Select
          id="transfer-desk"
          label={text.transferDesk}
          value={deskId}
          onChange={({ currentTarget }) => setDeskId(currentTarget.value)}
          empty={text.transferAnyDesk}
          options={desks.map(({ id, name }) => ({ value: id, text: say(name) }))}
        />
        <Select
          id="transfer-topic"
          label={text.transferTopic}
          value={topic}
          onChange={({ currentTarget }) => setTopic(currentTarget.value)}
          empty={text.transferSameTopic}
          options={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
        />
        <Actions>
          <Button type="submit" look="secondary" busy={busy}>
            {text.acts.transfer}
          </Button>
        </Actions>
      </form>
    </Disclosure>
  );
}
