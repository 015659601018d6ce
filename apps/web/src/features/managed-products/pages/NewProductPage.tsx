import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { addProductRoute } from '@cabinet/contracts/managed-products';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { AboutFields, AboutForm, useAboutWords } from '../components/AboutFields.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { copyKeyOf, usePartForm } from '../use-part-form.ts';

const nothing = { uk: '', en: '' };
const blank: ProductDefinition = {
  ...{ name: nothing, summary: nothing, compatibility: nothing },
  ...{ attributes: {}, priceKopiykas: null, variants: [], photos: [], instructions: [] },
};

/** O10: begins a product; the rest of it is written on its own pages. */
export function NewProductPage(): ReactNode {
  const { list, fresh: text, stale } = useText('managedProducts');
  const change = useChange('catalogue', stale);
  const part = usePartForm(AboutForm, {
    copyKey: copyKeyOf('new', 'about'),
    beginning: { classCode: '', makerId: '', name: nothing, summary: nothing, compatibility: nothing },
    words: useAboutWords(),
    store: async ({ classCode, makerId, ...words }, idempotencyKey) => {
      const body = { classCode, makerId, definition: { ...blank, ...words } };
      try {
        return await change(() => call(addProductRoute, { body, idempotencyKey }));
      } catch (refusal) {
        throw relocated(refusal, '/definition');
      }
    },
    remarks: () => [],
  });
  const back = { href: staffPathTo('managedProducts'), text: list.title };
  return (
    <PartPage part={part} title={text.title} lead={text.lead} back={back} withoutKeep>
      <AboutFields form={part.form} />
    </PartPage>
  );
}
