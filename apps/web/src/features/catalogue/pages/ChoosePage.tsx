import type { ReactNode } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { useChoiceParameter } from '#shared/navigation/use-parameter.ts';
import { answersFrom, chooseSteps, firstOpen, places, stepAddress, whom } from '../choose.ts';
import { Advice } from '../components/Advice.tsx';
import { HardQuestion, OneQuestion } from '../components/ChooseQuestions.tsx';

/** E1: three plain questions, one on a page, and the kinds of products that may help. */
export function ChoosePage(): ReactNode {
  const step = useChoiceParameter('step', chooseSteps);
  const [address] = useSearchParams();
  const answers = answersFrom(address);
  const open = firstOpen(answers);
  // A question can be asked again; none can be gone past.
  if (chooseSteps.indexOf(step) > chooseSteps.indexOf(open))
    return <Navigate replace to={stepAddress(open, answers)} />;
  if (step === 'hard') return <HardQuestion answers={answers} />;
  if (step === 'who') return <OneQuestion key="who" name="who" choices={whom} answers={answers} />;
  if (step === 'where') return <OneQuestion key="where" name="where" choices={places} answers={answers} />;
  return <Advice answers={answers} />;
}
