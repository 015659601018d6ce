import type { ManagedProduct } from '@cabinet/contracts/managed-products';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { dropTyped } from '#shared/form/typed-copy.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { formOf } from '../parts.ts';
import { copyKeyOf, useKeepDraft } from '../use-part-form.ts';
import { Confirm } from './Confirm.tsx';

interface Props {
  readonly product: ManagedProduct;
  readonly place: number;
  readonly name: string;
}

/** Takes a make away after asking. */
export function RemoveVariant({ product, place, name }: Props): ReactNode {
  const { variants: text } = useText('managedProducts');
  const navigate = useNavigate();
  const keepDraft = useKeepDraft(product);
  const [open, setOpen] = useState(false);
  const { id, definition } = product;
  const variants = definition.variants.toSpliced(place, 1);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      keepDraft((now) => ({ ...formOf(now), definition: { ...now.definition, variants } }), {
        at: '/product',
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: async () => {
      setOpen(false);
      dropTyped(copyKeyOf(id, `variants/${place}`));
      await navigate(staffPathTo('managedProduct', { productId: id }), { state: { news: 'variantRemoved' } });
    },
  });
  return (
    <>
      <Button look="warning" onClick={() => setOpen(true)}>
        {text.remove}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={text.removeTitle(name)}
        act={text.remove}
        look="warning"
        busy={isPending}
        trouble={error}
        onAct={() => mutate()}
      >
        <p>{text.removeText}</p>
      </Confirm>
    </>
  );
}
