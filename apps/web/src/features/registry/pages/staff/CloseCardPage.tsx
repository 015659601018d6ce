import type { RegistryCardId } from '@cabinet/contracts/ids';
import { closeCardRoute } from '@cabinet/contracts/registry';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { cardQuery } from '../../queries.ts';

const grounds = ['died', 'left', 'mistake'] as const;
const Ground = z.object({ ground: z.enum(grounds, { error: 'field.choice' }) });

/** D10: a card that is in use no more; nothing of it is lost. */
export function CloseCardPage(): ReactNode {
  const { close: text, backToCard, cancel } = useText('registry');
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const [wasActive] = useState(card.state === 'active');
  const change = useChange('registry', text.stale);
  const navigate = useNavigate();
  const name = formatPersonName(card.content.person.name);
  const back = staffPathTo('registryCard', { cardId });
  const form = useContractForm(Ground, {
    defaults: {},
    words: { ground: text.groundMissing },
    onSubmit: async ({ ground }, { idempotencyKey }) => {
      // Whoever was told of a newer card has it before them, and may close that one.
      const body = { version: card.version, ground };
      await change(() => call(closeCardRoute, { params: { cardId }, body, idempotencyKey }));
      await navigate(back, { state: { news: 'closed' } });
    },
  });
  return (
    <Page title={text.title(name)} back={{ href: back, text: backToCard(name) }} errors={<FormErrors form={form} />}>
      {wasActive ? (
        <>
          <WarningText>{text.warning}</WarningText>
          <Form form={form} submit={text.submit} beside={<Link href={back}>{cancel}</Link>}>
            <RadiosField
              form={form}
              name="ground"
              label={text.ground}
              choices={grounds.map((value) => ({ value, text: text.grounds[value] }))}
            />
          </Form>
        </>
      ) : (
        <p>{text.over}</p>
      )}
    </Page>
  );
}
