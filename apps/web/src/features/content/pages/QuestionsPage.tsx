import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { QuestionEntry } from '../components/Entries.tsx';
import { ListPage } from '../components/ListPage.tsx';
import { useContentList } from '../use-content-list.ts';

/** A20, G11: what people often ask, in the order of the editors. */
export function QuestionsPage(): ReactNode {
  const { questions: words } = useText('content');
  const list = useContentList('question');
  return (
    <ListPage path={pathTo('questions')} words={words} list={list} show={(item) => <QuestionEntry item={item} />}>
      <p>
        <Link href={pathTo('newConsultation')}>{words.ask}</Link>
      </p>
    </ListPage>
  );
}
