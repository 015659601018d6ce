import type { PublishedItem, ReadKind } from '@cabinet/contracts/content';
import { useSearchParams } from 'react-router-dom';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import type { Growth } from '#shared/ui/Pagination.tsx';
import { contentQuery } from './queries.ts';

export interface ContentList {
  readonly asked: { readonly topic: string; readonly number: string };
  readonly items: readonly PublishedItem[];
  readonly growth: Growth;
}

const topicCode = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is published of a kind, narrowed by what the address asks; a part that makes no sense is left out. */
export const useContentList = (kind: ReadKind): ContentList => {
  const [address] = useSearchParams();
  const given = address.get('topic') ?? '';
  const topic = topicCode.test(given) ? given.slice(0, 60) : '';
  const number = (address.get('number') ?? '').trim().slice(0, 60);
  const { rows: items, growth } = useGrowingList(contentQuery({ kind, topic, number }));
  return { asked: { topic, number }, items, growth };
};
