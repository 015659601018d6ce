import { managedClassProblems } from '@cabinet/contracts/managed-classes';
import { ApiProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { useText } from '#shared/i18n/texts.ts';

/** Refusals because of products, told with how many they are; others stay as they came. */
export const useCounted = (): ((refusal: unknown) => unknown) => {
  const { counted: text } = useText('managedClasses');
  const words: Readonly<Record<string, (products: number) => string>> = {
    [managedClassProblems.classInUse.code]: text.classInUse,
    [managedClassProblems.attributeInUse.code]: text.attributeInUse,
  };
  return (refusal) => {
    if (!(refusal instanceof ApiProblem)) return refusal;
    const tell = words[refusal.code];
    return tell ? retold(refusal, { detail: tell(Number(refusal.facts.products ?? 0)) }) : refusal;
  };
};
