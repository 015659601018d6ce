/** What went wrong and how to go on. */
export interface ProblemWords {
  readonly title: string;
  readonly detail: string;
}
