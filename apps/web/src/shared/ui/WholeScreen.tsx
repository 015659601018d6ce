import type { ReactNode } from 'react';
import { VisuallyHidden } from './layout.tsx';
import styles from './Screen.module.css';

interface Children {
  readonly children: ReactNode;
}

/** A page of a device on a wall: the bars of the site are not shown around it. */
export function WholeScreen({ children }: Children): ReactNode {
  return <div className={styles.whole}>{children}</div>;
}

/** The one thing to be seen from afar. */
export function LargeWord({ children }: Children): ReactNode {
  return <p className={styles.large}>{children}</p>;
}

/** What is for the screen alone: a paper beside it is printed without. */
export function NotPrinted({ children }: Children): ReactNode {
  return <div className={styles.hidden}>{children}</div>;
}

interface ChoicesProps {
  readonly items: readonly { readonly key: string; readonly text: string; readonly hint?: string | undefined }[];
  readonly busy: boolean;
  readonly onChoose: (key: string) => void;
}

/** Large buttons, one a choice; each is pressed by hand or by its name. */
export function BigChoices({ items, busy, onChoose }: ChoicesProps): ReactNode {
  return (
    <ul className={styles.choices}>
      {items.map(({ key, text, hint }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.choice}
            aria-disabled={busy || undefined}
            onClick={() => busy || onChoose(key)}
          >
            <strong>{text}</strong> {hint}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface BoardProps {
  readonly caption: string;
  readonly titles: { readonly number: string; readonly place: string };
  readonly rows: readonly {
    readonly key: string;
    readonly number: string;
    readonly place: string;
    readonly fresh: boolean;
  }[];
}

/** Called numbers and where to go, in letters for the last row of seats; who is still awaited stands out. */
export function CallBoard({ caption, titles, rows }: BoardProps): ReactNode {
  return (
    <table className={styles.board}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{titles.number}</th>
          <th scope="col">{titles.place}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, number, place, fresh }) => (
          <tr key={key} className={fresh ? styles.fresh : undefined}>
            <th scope="row">{number}</th>
            <td>{place}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
