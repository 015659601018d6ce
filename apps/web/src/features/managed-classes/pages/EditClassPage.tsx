import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { ClassEditor } from '../components/ClassEditor.tsx';
import { managedClassQuery } from '../queries.ts';
import { inAddress } from '../tree.ts';
import { useClassForm } from '../use-class-form.ts';

/** O10: names, group, way and words of a class. */
export function EditClassPage(): ReactNode {
  const { editor: text, one } = useText('managedClasses');
  const say = useBilingual();
  const { data: own } = useSuspenseQuery(managedClassQuery(useCodeParameter('code')));
  const form = useClassForm(own);
  const name = one.title(own.code, say({ uk: own.nameUk, en: own.nameEn }));
  return (
    <ClassEditor
      form={form}
      title={text.titleEdit(name)}
      back={{ href: staffPathTo('managedClass', { code: inAddress(own.code) }), text: name }}
      asksCode={false}
    />
  );
}
