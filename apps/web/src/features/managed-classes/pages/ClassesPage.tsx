import type { ManagedClassSummary } from '@cabinet/contracts/managed-classes';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { TextInput } from '#shared/ui/TextInput.tsx';
import { managedClassesQuery } from '../queries.ts';
import { type Branch, classesWith, inAddress, sizeOf, treeOf } from '../tree.ts';

function ClassLine({ own }: { readonly own: ManagedClassSummary }): ReactNode {
  const { list: text, one, channels } = useText('managedClasses');
  const say = useBilingual();
  const { code, name, channel, products, active } = own;
  return (
    <>
      <Link href={staffPathTo('managedClass', { code: inAddress(code) })}>{one.title(code, say(name))}</Link>
      {channel && <p>{text.facts(channels[channel], products)}</p>}
      {!active && <StatusTag kind="neutral">{text.hidden}</StatusTag>}
    </>
  );
}

function Lines({ branches }: { readonly branches: readonly Branch[] }): ReactNode {
  return (
    <ul>
      {branches.map(({ own, below }) => (
        <li key={own.code}>
          <ClassLine own={own} />
          {below.length > 0 && <Lines branches={below} />}
        </li>
      ))}
    </ul>
  );
}

function Tree({ classes }: { readonly classes: readonly ManagedClassSummary[] }): ReactNode {
  const { list: text, one } = useText('managedClasses');
  const say = useBilingual();
  return treeOf(classes).map((branch) => (
    <Disclosure
      key={branch.own.code}
      summary={text.branch(one.title(branch.own.code, say(branch.own.name)), sizeOf(branch))}
    >
      <Lines branches={[branch]} />
    </Disclosure>
  ));
}

function Found({ classes, typed }: { readonly classes: readonly ManagedClassSummary[]; typed: string }): ReactNode {
  const { list: text } = useText('managedClasses');
  const found = classesWith(classes, typed);
  return (
    <>
      <p role="status">{found.length > 0 ? text.found(found.length) : text.nothing}</p>
      <Lines branches={found.map((own) => ({ own, below: [] }))} />
    </>
  );
}

/** O10: the tree of classes, also those that visitors do not see. */
export function ClassesPage(): ReactNode {
  const { list: text } = useText('managedClasses');
  const [address] = useSearchParams();
  const { data: classes } = useSuspenseQuery(managedClassesQuery);
  const path = staffPathTo('managedClasses');
  const typed = (address.get('q') ?? '').trim().slice(0, 100);
  return (
    <Page title={text.title}>
      <Lead>{text.lead(classes.length)}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('newClass')} look="secondary">
          {text.add}
        </LinkButton>
        <Link href={staffPathTo('managedAttributes')}>{text.attributes}</Link>
        <Link href={staffPathTo('synonyms')}>{text.synonyms}</Link>
      </Actions>
      <SearchForm
        asked={{ q: typed || undefined }}
        addressOf={({ q }) => withQuery(path, { q })}
        submit={text.find}
        beside={typed && <Link href={path}>{text.clear}</Link>}
      >
        <TextInput id="q" name="q" type="search" label={text.search} hint={text.searchHint} defaultValue={typed} />
      </SearchForm>
      {typed ? <Found classes={classes} typed={typed} /> : <Tree classes={classes} />}
    </Page>
  );
}
