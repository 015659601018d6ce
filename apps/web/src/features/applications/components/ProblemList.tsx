import type { Application } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { LinkList } from '#shared/ui/layout.tsx';
import { type PlacedProblem, useProblems } from '../use-problems.ts';

interface Props {
  readonly application: Application;
  readonly title: string;
  /** Only problems of this part: `applicant`. */
  readonly area: string;
}

/** Keeps one line for each text and place: the server and this page may say the same. */
export const distinct = (problems: readonly PlacedProblem[]): PlacedProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.href} ${problem.text}`, problem])).values(),
];

/** What is still missing in one part of a draft. */
export function ProblemList({ application, title, area }: Props): ReactNode {
  const problems = distinct(useProblems(application).filter(({ pointer }) => pointer.startsWith(`/${area}`)));
  if (problems.length === 0) return null;
  return (
    <InsetText>
      <h2>{title}</h2>
      <ul>
        {problems.map(({ pointer, text }) => (
          <li key={`${pointer} ${text}`}>{text}</li>
        ))}
      </ul>
    </InsetText>
  );
}

/** Every problem as a link to its place. */
export function ProblemLinks({ problems }: { readonly problems: readonly PlacedProblem[] }): ReactNode {
  return <LinkList items={distinct(problems)} />;
}
