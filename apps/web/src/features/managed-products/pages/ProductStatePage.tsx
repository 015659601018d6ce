import {
  actOnProductRoute,
  type ManagedProduct,
  ProductAct,
  type ProductId,
  ProductReason,
} from '@cabinet/contracts/managed-products';
import { productMachine } from '@cabinet/domain/workflows/product';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useChoiceParameter, useIdParameter } from '#shared/navigation/use-parameter.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { Closed } from '../components/Closed.tsx';
import { managedProductQuery } from '../queries.ts';
import { copyKeyOf } from '../use-part-form.ts';

const StateForm = z.object({ reasonUk: ProductReason, reasonEn: ProductReason });

const longest = 1000;
const empty = { reasonUk: '', reasonEn: '' };

interface Props {
  readonly product: ManagedProduct;
  readonly act: ProductAct;
}

const useStateForm = ({ product: { id, version }, act }: Props) => {
  const { state: text, stale } = useText('managedProducts');
  const navigate = useNavigate();
  const change = useChange('catalogue', stale);
  const copyKey = copyKeyOf(id, `state/${act}`);
  const [typed] = useState(() => readTyped(copyKey, empty));
  const params = { productId: id };
  const form = useContractForm(StateForm, {
    defaults: typed ?? empty,
    words: { reasonUk: text.missing.uk, reasonEn: text.missing.en },
    onSubmit: async (reasons, { idempotencyKey }) => {
      await change(() => call(actOnProductRoute, { params, body: { version, act, ...reasons }, idempotencyKey }));
      dropTyped(copyKey);
      await navigate(staffPathTo('managedProduct', params), { state: { news: 'stateChanged' } });
    },
  });
  const { answers } = form;
  useEffect(() => answers.listen(() => keepTyped(copyKey, answers.collect(), empty)), [answers, copyKey]);
  return form;
};

function Acting({ product, act }: Props): ReactNode {
  const { state: text, form: words, list } = useText('managedProducts');
  const say = useBilingual();
  const form = useStateForm({ product, act });
  const { label, confirm } = productMachine.acts[act];
  const name = say(product.name) || list.untitled;
  const back = staffPathTo('managedProduct', { productId: product.id });
  return (
    <Page title={text.title(say(label), name)} back={{ href: back, text: name }} errors={<FormErrors form={form} />}>
      <Lead>{text.leads[act]}</Lead>
      {confirm && <WarningText>{say(confirm)}</WarningText>}
      {act === 'delete' && product.open && <p>{text.draftGoes}</p>}
      <Form form={form} submit={say(label)} beside={<Link href={back}>{words.leave}</Link>}>
        <LongTextField
          {...{ form, longest, rows: 3 }}
          name="reasonUk"
          label={text.reason.uk}
          hint={text.reasonHint[act]}
          lang="uk"
        />
        <LongTextField {...{ form, longest, rows: 3 }} name="reasonEn" label={text.reason.en} lang="en" />
      </Form>
    </Page>
  );
}

/** O10: says that a product is not made any more, is made again, or was put in by mistake. */
export function ProductStatePage(): ReactNode {
  const { list } = useText('managedProducts');
  const say = useBilingual();
  const act = useChoiceParameter('act', ProductAct.options);
  const { data } = useSuspenseQuery(managedProductQuery(useIdParameter<ProductId>('productId')));
  const product = useSeen(data);
  const back = {
    href: staffPathTo('managedProduct', { productId: product.id }),
    text: say(product.name) || list.untitled,
  };
  const isPossible = productMachine.acts[act].from.includes(product.state);
  return isPossible ? <Acting product={product} act={act} /> : <Closed back={back} />;
}
