import { type ReactNode, useId } from 'react';
import styles from './Lists.module.css';

export interface Task {
  readonly title: string;
  /** Absent while the task cannot be started yet. */
  readonly href?: string | undefined;
  readonly hint?: string | undefined;
  /** «Виконано» is plain words; a StatusTag marks what needs an act. */
  readonly status: ReactNode;
}

interface Props {
  readonly tasks: readonly Task[];
}

function TaskRow({ title, href, hint, status }: Task): ReactNode {
  const id = useId();
  const about = hint ? `${id}-status ${id}-hint` : `${id}-status`;
  return (
    <li className={styles.task}>
      <div>
        {href ? (
          <a href={href} aria-describedby={about}>
            {title}
          </a>
        ) : (
          <span className={styles.closed}>{title}</span>
        )}
        {hint && <p id={`${id}-hint`}>{hint}</p>}
      </div>
      <span id={`${id}-status`}>{status}</span>
    </li>
  );
}

/** The parts of a long form and how far each has come. */
export function TaskList({ tasks }: Props): ReactNode {
  return (
    <ul className={styles.tasks}>
      {tasks.map((task) => (
        <TaskRow key={task.title} {...task} />
      ))}
    </ul>
  );
}
