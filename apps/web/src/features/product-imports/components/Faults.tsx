import type { ImportId } from '@cabinet/contracts/product-imports';
import type { ReactNode } from 'react';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { FaultyCells } from '#shared/imports/FaultyCells.tsx';
import { faultTableAddress, importFaultsQuery } from '../queries.ts';

/** What is wrong in a table of products. */
export function Faults({ importId }: { readonly importId: ImportId }): ReactNode {
  const { language } = useLanguage();
  const list = useGrowingList(importFaultsQuery(importId));
  return <FaultyCells list={list} address={faultTableAddress(importId, language)} />;
}
