import type { FieldError } from '@cabinet/contracts/http/problem';
import {
  dropProductDraftRoute,
  type ManagedProduct,
  publishProductRoute,
  sendProductRoute,
} from '@cabinet/contracts/managed-products';
import { productRevisionMachine } from '@cabinet/domain/workflows/product-revision';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { ApiProblem } from '#shared/api/problem.ts';
import { useChange } from '#shared/api/use-change.ts';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import type { Press } from '#shared/form/use-press.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAttributeNames } from '../queries.ts';
import { aboutOf, inWords } from '../remarks.ts';
import { placeOf } from '../parts.ts';
import { Confirm } from './Confirm.tsx';

interface Props {
  readonly product: ManagedProduct;
}

interface SendProps extends Props {
  readonly press: Press;
  /** What is left to be mended, as far as this device knows. */
  readonly faults: readonly FieldError[];
  readonly refuse: (errors: readonly SummarisedError[]) => void;
}

/** The page on which a remark is mended. */
const addressOfRemark = (productId: string, pointer: string): string => {
  const place = placeOf(pointer);
  return typeof place === 'string'
    ? staffPathTo('editProduct', { productId, part: place })
    : staffPathTo('productVariant', { productId, place: String(place.variant) });
};

/** The question that a remark is about. */
const useQuestion = (): ((pointer: string) => string) => {
  const { acts: text } = useText('managedProducts');
  const say = useBilingual();
  const names = useAttributeNames();
  const fields: Readonly<Record<string, string>> = text.fields;
  return (pointer) => {
    const { field, place, side, attribute } = aboutOf(pointer);
    const name = attribute === null ? undefined : names.get(attribute);
    if (name && field === 'attributes') return say(name);
    const own = [fields[field] ?? field, place].filter(Boolean).join(' ');
    return [own + (side ? text.sides[side] : ''), name && say(name)].filter(Boolean).join(', ');
  };
};

/** Hands it to another editor; what is left to be mended is named, each with the way to its page. */
export function Send({ product: { id, version }, press, faults, refuse }: SendProps): ReactNode {
  const { acts: text, stale } = useText('managedProducts');
  const say = useBilingual();
  const navigate = useNavigate();
  const change = useChange('catalogue', stale);
  const params = { productId: id };
  const question = useQuestion();
  const tell = async (found: readonly FieldError[]): Promise<void> => {
    const remarks = await inWords(found);
    refuse(
      remarks.map(({ pointer, text: words }) => ({
        text: text.remark(question(pointer), words),
        href: addressOfRemark(id, pointer),
      })),
    );
  };
  const send = async (): Promise<void> => {
    refuse([]);
    if (faults.length > 0) return tell(faults);
    try {
      await change(() => call(sendProductRoute, { params, body: { version } }));
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem) || refusal.errors.length === 0) throw refusal;
      return tell(refusal.errors);
    }
    await navigate(staffPathTo('managedProduct', params), { state: { news: 'sent' }, replace: true });
  };
  return (
    <Button busy={press.busy} onClick={() => press.press(send)}>
      {say(productRevisionMachine.acts.send.label)}
    </Button>
  );
}

/** Drops what is being written, after asking. */
export function Drop({ product: { id, version, state } }: Props): ReactNode {
  const { acts: text, stale } = useText('managedProducts');
  const navigate = useNavigate();
  const change = useChange('catalogue', stale);
  const [open, setOpen] = useState(false);
  const isFirst = state === 'new';
  const params = { productId: id };
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call(dropProductDraftRoute, { params, query: { version } }),
    onSuccess: async () => {
      setOpen(false);
      const address = isFirst ? staffPathTo('managedProducts') : staffPathTo('managedProduct', params);
      await navigate(address, { state: { news: isFirst ? 'gone' : 'dropped' }, replace: true });
      // Only now: the page that shows a product that is gone must not read it again.
      await change(async () => undefined);
    },
  });
  return (
    <>
      <Button look="warning" onClick={() => setOpen(true)}>
        {text.drop}
      </Button>
      <Confirm
        {...{ open, onClose: () => setOpen(false), title: text.dropTitle, act: text.drop, look: 'warning' }}
        {...{ busy: isPending, trouble: error, onAct: () => mutate() }}
      >
        <p>{isFirst ? text.dropFirst : text.dropText}</p>
      </Confirm>
    </>
  );
}

/** Publishes what others wrote, after asking; the way to return it stands beside. */
export function Review({ product: { id, version, state, open: revision } }: Props): ReactNode {
  const { acts: text, stale } = useText('managedProducts');
  const say = useBilingual();
  const navigate = useNavigate();
  const change = useChange('catalogue', stale);
  const [open, setOpen] = useState(false);
  const params = { productId: id };
  const { publish, return: giveBack } = productRevisionMachine.acts;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => change(() => call(publishProductRoute, { params, body: { version } })),
    onSuccess: async () => {
      setOpen(false);
      await navigate(staffPathTo('managedProduct', params), { state: { news: 'published' }, replace: true });
    },
  });
  return (
    <Actions>
      {!revision?.isOwn && <Button onClick={() => setOpen(true)}>{say(publish.label)}</Button>}
      <LinkButton look="secondary" href={staffPathTo('returnProduct', params)}>
        {revision?.isOwn ? text.takeBack : say(giveBack.label)}
      </LinkButton>
      <Confirm
        {...{ open, onClose: () => setOpen(false), title: text.publishTitle, act: say(publish.label) }}
        {...{ busy: isPending, trouble: error, onAct: () => mutate() }}
      >
        <p>{state === 'new' ? text.publishFirst : text.publishText}</p>
      </Confirm>
    </Actions>
  );
}
