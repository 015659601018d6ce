import type { Overview } from '@cabinet/contracts/overview';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { todoWords, withoutRepeats } from '../rules.ts';

/** What to do now, by deadline. */
export function TodoList({ todo }: Pick<Overview, 'todo'>): ReactNode {
  const text = useText('overview');
  const formats = useFormats();
  if (todo.length === 0) return <p>{text.todoEmpty}</p>;
  return (
    <ol>
      {withoutRepeats(todo).map((item) => (
        <li key={`${item.code} ${item.link}`}>
          <Link href={item.link}>
            {todoWords(item, text)}
            {item.dueOn && `, ${text.until(formats.date(item.dueOn))}`}
          </Link>
        </li>
      ))}
    </ol>
  );
}
