import { addSavedListRoute, type SavedList, type SavedListId, saveProductRoute } from '@cabinet/contracts/saved-lists';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { listsQuery } from '../list-queries.ts';
import { productQuery } from '../queries.ts';
import { useProductNumber } from '../use-number.ts';

const newList = 'new';

const Chosen = z
  .object({
    list: z.string().check(z.minLength(1, { error: 'field.required' })),
    name: z.string().check(z.trim(), z.maxLength(80)),
  })
  .check(z.refine(({ list, name }) => list !== newList || name !== '', { error: 'field.required', path: ['name'] }));

/** Puts a product into a list of one's own, an old or a new one. */
export function SaveProductPage(): ReactNode {
  const { save: text } = useText('catalogue').lists;
  const say = useBilingual();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const number = useProductNumber();
  const { data: product } = useSuspenseQuery(productQuery(number));
  const { data: lists } = useSuspenseQuery(listsQuery);
  const form = useContractForm(Chosen, {
    defaults: { list: lists.length === 0 ? newList : '', name: lists.length === 0 ? text.usual : '' },
    words: { list: text.missing, name: text.newNameMissing },
    onSubmit: async ({ list, name }, { idempotencyKey }) => {
      const saved: SavedList =
        list === newList
          ? await call(addSavedListRoute, { body: { name, number }, idempotencyKey })
          : // Boundary: the choices are ids of lists that the server has just told.
            await call(saveProductRoute, { params: { listId: list as SavedListId, number }, idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['saved-lists'] });
      await navigate(pathTo('savedLists'), { state: { news: 'saved', list: saved.name } });
    },
  });
  const choices = [
    ...lists.map(({ id, name, products }) => ({ value: id as string, text: text.option(name, products.length) })),
    { value: newList, text: text.new },
  ];
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('product', { number: String(number) }), text: text.back }}
      errors={<FormErrors form={form} />}
    >
      <p>{text.product(say(product.name))}</p>
      <Form form={form} submit={text.submit}>
        {lists.length > 0 && <RadiosField form={form} name="list" label={text.label} choices={choices} />}
        {form.watch('list') === newList && <TextField form={form} name="name" label={text.newName} />}
      </Form>
    </Page>
  );
}
