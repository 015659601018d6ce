import { type CardFound, findCardsRoute } from '@cabinet/contracts/registry';
import { type ReactNode, useState } from 'react';
import { useNavigationType } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useKept } from '#shared/form/use-kept.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { FoundTable } from '../../components/FoundTable.tsx';
import { LookUpFields } from '../../components/LookUpFields.tsx';
import { emptyLookUp, LookUpAnswer } from '../../look-up.ts';

/** D10: a person of the databank by what is told at the desk. Neither the question nor the answer is ever in an address. */
export function FindCardPage(): ReactNode {
  const text = useText('registry').find;
  const announce = useAnnounce();
  const [kept, keep] = useKept<readonly CardFound[]>('registry/found');
  // Who comes back from a card finds the others again; the next visitor at the desk sees nobody of the last one’s.
  const returned = useNavigationType() === 'POP';
  const [found, setFound] = useState(returned ? kept : undefined);
  const form = useContractForm(LookUpAnswer, {
    defaults: emptyLookUp,
    words: {
      by: text.byMissing,
      number: { 'field.required': text.documentMissing, 'field.too_small': text.documentMissing },
    },
    onSubmit: async (lookUp) => {
      try {
        const { items } = await call(findCardsRoute, { body: { lookUp } });
        keep(items);
        setFound(items);
        announce(text.found(items.length));
      } catch (refusal) {
        throw relocated(refusal, '/lookUp');
      }
    },
  });
  return (
    <Page title={text.title} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <search>
        <Form form={form} submit={text.submit} sending={text.searching}>
          <LookUpFields form={form} />
        </Form>
      </search>
      {found && <Found cards={found} />}
      <Actions>
        <LinkButton look="secondary" href={staffPathTo('newCard')}>
          {text.open}
        </LinkButton>
        <Link href={staffPathTo('registryClaims')}>{text.claims}</Link>
        <Link href={staffPathTo('registryImports')}>{text.imports}</Link>
        <Link href={staffPathTo('extracts')}>{text.extracts}</Link>
      </Actions>
    </Page>
  );
}

function Found({ cards }: { readonly cards: readonly CardFound[] }): ReactNode {
  const text = useText('registry').find;
  return (
    <>
      <h2>{text.foundTitle}</h2>
      <p>{cards.length === 0 ? text.none : text.found(cards.length)}</p>
      {cards.length > 0 && <FoundTable caption={text.caption} cards={cards} />}
    </>
  );
}
