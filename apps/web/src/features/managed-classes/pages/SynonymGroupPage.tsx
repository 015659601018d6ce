import { addSynonymsRoute, changeSynonymsRoute, type ManagedSynonyms } from '@cabinet/contracts/managed-classes';
import { requiring } from '@cabinet/contracts/refusal';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { ApiProblem, call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextAreaField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { Link } from '#shared/ui/layout.tsx';
import { synonymsQuery } from '../queries.ts';
import { TypedWords } from '../typed.ts';
import { frequentProblems } from '#shared/api/problem.ts';

const isGroup = (words: readonly string[]): boolean =>
  new Set(words.map((word) => word.toLocaleLowerCase('uk'))).size > 1;

const GroupForm = z.object({
  words: z.pipe(TypedWords, z.array(z.string()).check(requiring(isGroup, 'catalogue.synonyms_two'))),
});

function GroupEditor({ group: now }: { readonly group: ManagedSynonyms | null }): ReactNode {
  const { synonyms: text, editor, stale } = useText('managedClasses');
  const group = useSeen(now);
  const change = useChange('catalogue', stale);
  const navigate = useNavigate();
  const back = staffPathTo('synonyms');
  const form = useContractForm(GroupForm, {
    defaults: { words: group?.words.join('\n') ?? '' },
    onSubmit: async ({ words }, { idempotencyKey }) => {
      await change(() =>
        group
          ? call(changeSynonymsRoute, {
              params: { synonymsId: group.id },
              body: { version: group.version, words },
              idempotencyKey,
            })
          : call(addSynonymsRoute, { body: { words }, idempotencyKey }),
      );
      await navigate(back, { state: { news: group ? 'saved' : 'added' } });
    },
  });
  return (
    <Page
      title={group ? text.titleEdit : text.titleNew}
      back={{ href: back, text: text.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={editor.save} beside={<Link href={back}>{editor.leave}</Link>}>
        <TextAreaField form={form} name="words" label={text.label} hint={text.hint} rows={8} />
      </Form>
    </Page>
  );
}

/** O10: a group of words to be added or changed. */
export function SynonymGroupPage(): ReactNode {
  const synonymsId = useCodeParameter('synonymsId');
  const { data: groups } = useSuspenseQuery(synonymsQuery);
  if (synonymsId === 'new') return <GroupEditor group={null} />;
  const group = groups.find(({ id }) => id === synonymsId);
  if (!group) throw new ApiProblem({ ...frequentProblems.notFound, title: synonymsId });
  return <GroupEditor key={group.id} group={group} />;
}
