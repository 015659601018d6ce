import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { ClassEditor } from '../components/ClassEditor.tsx';
import { useClassForm } from '../use-class-form.ts';

/** O10: a class that is not there yet; its code says where in the tree it lies. */
export function NewClassPage(): ReactNode {
  const { editor: text, list } = useText('managedClasses');
  const form = useClassForm(null);
  return (
    <ClassEditor
      form={form}
      title={text.titleNew}
      back={{ href: staffPathTo('managedClasses'), text: list.title }}
      asksCode
    />
  );
}
