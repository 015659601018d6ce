import type { ManagedProduct } from '@cabinet/contracts/managed-products';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { faultsOf, formOf } from '../parts.ts';
import { useKnown } from '../queries.ts';
import { copyKeyOf, remarksAt, useKeepDraft, usePartForm } from '../use-part-form.ts';
import { AboutFields, AboutForm, useAboutWords } from './AboutFields.tsx';
import { PartPage } from './PartPage.tsx';

export interface PartProps {
  /** As it was seen when the page was opened. */
  readonly product: ManagedProduct;
  readonly back: { readonly href: string; readonly text: string };
}

/** The class, the maker and the words of a product. */
export function AboutPart({ product, back }: PartProps): ReactNode {
  const { about: text } = useText('managedProducts');
  const { id, classCode, makerId, definition } = product;
  const { name, summary, compatibility } = definition;
  const known = useKnown(classCode);
  const keepDraft = useKeepDraft(product);
  const part = usePartForm(AboutForm, {
    copyKey: copyKeyOf(id, 'about'),
    beginning: { classCode, makerId, name, summary, compatibility },
    words: useAboutWords(),
    store: ({ classCode: code, makerId: maker, ...words }, idempotencyKey) =>
      keepDraft((now) => ({ classCode: code, makerId: maker, definition: { ...now.definition, ...words } }), {
        at: '/product',
        idempotencyKey,
      }),
    remarks: (kept) => remarksAt(faultsOf(formOf(kept), known), 'about', '/definition'),
  });
  return (
    <PartPage part={part} title={text.title} lead={text.lead} back={back}>
      <AboutFields form={part.form} />
    </PartPage>
  );
}
