import {
  type ManagedProduct,
  type ProductId,
  ProductReason,
  returnProductRoute,
} from '@cabinet/contracts/managed-products';
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
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { Closed } from '../components/Closed.tsx';
import { managedProductQuery } from '../queries.ts';
import { copyKeyOf } from '../use-part-form.ts';

const ReturnForm = z.object({ reason: ProductReason });

const longest = 1000;
const empty = { reason: '' };

const useReturnForm = ({ id, version }: ManagedProduct) => {
  const { giveBack: text, stale } = useText('managedProducts');
  const navigate = useNavigate();
  const change = useChange('catalogue', stale);
  const copyKey = copyKeyOf(id, 'return');
  const [typed] = useState(() => readTyped(copyKey, empty));
  const params = { productId: id };
  const form = useContractForm(ReturnForm, {
    defaults: typed ?? empty,
    words: { reason: text.reasonMissing },
    onSubmit: async ({ reason }, { idempotencyKey }) => {
      await change(() => call(returnProductRoute, { params, body: { version, reason }, idempotencyKey }));
      dropTyped(copyKey);
      await navigate(staffPathTo('managedProduct', params), { state: { news: 'returned' } });
    },
  });
  const { answers } = form;
  useEffect(() => answers.listen(() => keepTyped(copyKey, answers.collect(), empty)), [answers, copyKey]);
  return form;
};

interface Props {
  readonly product: ManagedProduct;
  readonly back: { readonly href: string; readonly text: string };
}

function Giving({ product, back }: Props): ReactNode {
  const { giveBack: text, form: words } = useText('managedProducts');
  const form = useReturnForm(product);
  return (
    <Page title={text.title(back.text)} back={back} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={<Link href={back.href}>{words.leave}</Link>}>
        <LongTextField form={form} name="reason" label={text.reason} hint={text.reasonHint} longest={longest} />
      </Form>
    </Page>
  );
}

/** O10: returns what was written to its author, with the reason. */
export function ReturnProductPage(): ReactNode {
  const { list } = useText('managedProducts');
  const say = useBilingual();
  const { data } = useSuspenseQuery(managedProductQuery(useIdParameter<ProductId>('productId')));
  const product = useSeen(data);
  const back = {
    href: staffPathTo('managedProduct', { productId: product.id }),
    text: say(product.name) || list.untitled,
  };
  return product.open?.state === 'in_review' ? <Giving product={product} back={back} /> : <Closed back={back} />;
}
