import { type Consultation, rateConsultationRoute } from '@cabinet/contracts/consultations';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import type { Press } from '#shared/form/use-press.ts';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Radios } from '#shared/ui/Choices.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { keepAnswer } from '../queries.ts';

interface Props {
  readonly consultation: Consultation;
  readonly press: Press;
  readonly refusals: Refusals;
}

const boxId = 'helped';

/** «Чи допомогла відповідь?»; may be said anew. */
export function Rating({ consultation: { id, version, helped }, press, refusals }: Props): ReactNode {
  const text = useText('consultations').rating;
  const common = useText('common');
  const queries = useQueryClient();
  const announce = useAnnounce();
  const said = helped === null ? null : helped ? 'yes' : 'no';
  const [chosen, choose] = useState<string | null>(said);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    refusals.refuse(chosen === null ? [{ fieldId: boxId, text: text.missing }] : []);
    if (chosen === null) return;
    press.press(async () => {
      const body = { version, helped: chosen === 'yes' };
      keepAnswer(queries, await call(rateConsultationRoute, { params: { consultationId: id }, body }));
      announce(text.thanks);
    });
  };
  return (
    <form noValidate onSubmit={send}>
      <Radios
        id={boxId}
        name="helped"
        label={text.title}
        error={refusals.at(boxId)}
        choices={[
          { value: 'yes', text: common.yes },
          { value: 'no', text: common.no },
        ]}
        value={chosen}
        onChange={choose}
      />
      <Actions>
        <Button type="submit" look="secondary" busy={press.busy}>
          {text.send}
        </Button>
      </Actions>
      {said !== null && <p>{helped ? text.helped : text.notHelped}</p>}
    </form>
  );
}
