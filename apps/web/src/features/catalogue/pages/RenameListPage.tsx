import { renameSavedListRoute, type SavedList, type SavedListId, SavedListName } from '@cabinet/contracts/saved-lists';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { ApiProblem, call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { listsQuery } from '../list-queries.ts';
import { frequentProblems } from '#shared/api/problem.ts';

const Named = z.object({ name: SavedListName });

/** Gives a list of one's own another name. */
export function RenameListPage(): ReactNode {
  const listId = useIdParameter<SavedListId>('listId');
  const { data: lists } = useSuspenseQuery(listsQuery);
  const list = lists.find(({ id }) => id === listId);
  if (!list) throw new ApiProblem({ ...frequentProblems.notFound, title: 'listId' });
  return <Rename list={list} />;
}

function Rename({ list }: { readonly list: SavedList }): ReactNode {
  const text = useText('catalogue').lists;
  const navigate = useNavigate();
  const seen = useSeen(list);
  const change = useChange('saved-lists', text.stale);
  const form = useContractForm(Named, {
    defaults: { name: seen.name },
    words: { name: text.nameMissing },
    onSubmit: async ({ name }, { idempotencyKey }) => {
      const body = { version: seen.version, name };
      await change(() => call(renameSavedListRoute, { params: { listId: seen.id }, body, idempotencyKey }));
      await navigate(pathTo('savedLists'), { state: { news: 'renamed', list: name } });
    },
  });
  return (
    <Page title={text.renameTitle} back={{ href: pathTo('savedLists') }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.saveName}>
        <TextField form={form} name="name" label={text.newName} />
      </Form>
    </Page>
  );
}
