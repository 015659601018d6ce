import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { VisuallyHidden } from './layout.tsx';
import styles from './Lists.module.css';

export interface SummaryRow {
  readonly term: string;
  /** Empty, null or undefined shows «Не вказано». */
  readonly value: ReactNode;
  /** Where the answer can be changed; its link reads Змінити «{term}», or Вказати «{term}» where there is none. */
  readonly changeHref?: string | undefined;
  /** Another act than changing, with a text unique on the page. */
  readonly action?: ReactNode;
}

interface Props {
  readonly rows: readonly SummaryRow[];
}

const isEmpty = (value: ReactNode): boolean => value === '' || value === null || value === undefined;

/** Answers to check, or facts about one thing. */
export function SummaryList({ rows }: Props): ReactNode {
  const text = useText('common');
  return (
    <dl className={styles.rows}>
      {rows.map(({ term, value, changeHref, action }) => (
        <div key={term} className={styles.row}>
          <dt>{term}</dt>
          <dd>{isEmpty(value) ? text.notGiven : value}</dd>
          {(changeHref || action) && (
            <dd>
              {changeHref && (
                <a href={changeHref}>
                  {isEmpty(value) ? text.give : text.change} <VisuallyHidden>{text.quoted(term)}</VisuallyHidden>
                </a>
              )}
              {action}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
