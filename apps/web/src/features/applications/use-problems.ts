import type { Application } from '@cabinet/contracts/applications';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { useQuery } from '@tanstack/react-query';
import { loadFieldWords, wordsFor } from '#shared/form/words.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { allProblems, problemsHere } from './filled.ts';
import { placeOf } from './places.ts';
import { todayInKyiv } from './today.ts';

export interface PlacedProblem {
  readonly pointer: string;
  readonly href: string;
  /** «Документи: додайте файл…» */
  readonly text: string;
}

type Spoken = FieldError & { readonly text?: string };

/** Puts a place and words to problems, whoever found them. */
export const usePlaced = (application: Application): ((problems: readonly Spoken[]) => readonly PlacedProblem[]) => {
  const text = useText('applications').places;
  const say = useBilingual();
  const { language } = useLanguage();
  const { data: words = {} } = useQuery({
    queryKey: ['field-words', language],
    queryFn: () => loadFieldWords(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (problems) =>
    problems.map((problem) => {
      const { href, name } = placeOf(problem.pointer, { application, text, say });
      const back = href.startsWith(`/cabinet/applications/${application.id}/`) ? '?return=check' : '';
      return {
        pointer: problem.pointer,
        href: `${href}${back}`,
        text: `${name}: ${problem.text ?? wordsFor(problem, words, undefined)}`,
      };
    });
};

/** F20: everything between this draft and sending it; the declaration, which is ticked at the very end, left aside. */
export const useProblems = (application: Application): readonly PlacedProblem[] => {
  const placed = usePlaced(application);
  const found = allProblems(application.precheck, problemsHere(application, todayInKyiv()));
  return placed(found.filter(({ pointer }) => pointer !== '/declaration'));
};
