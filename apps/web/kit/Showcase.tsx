import { type ReactNode, useState } from 'react';
import { Button } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { FileUpload, type UploadRow } from '#shared/ui/FileUpload.tsx';
import { InsetText, WarningText } from '#shared/ui/InsetText.tsx';
import { Card, Hint, LinkList, WithAside } from '#shared/ui/layout.tsx';
import { MenuButton } from '#shared/ui/MenuButton.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { Pagination } from '#shared/ui/Pagination.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { Tabs } from '#shared/ui/Tabs.tsx';
import { TaskList } from '#shared/ui/TaskList.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';

interface Row {
  readonly number: string;
  readonly service: string;
  readonly days: number;
}

const rows: readonly Row[] = [
  { number: '5', service: 'Крісло колісне', days: 12 },
  { number: '6', service: 'Слуховий апарат', days: 3 },
];

const columns: readonly Column<Row>[] = [
  {
    key: 'number',
    title: 'Заява',
    rowHeader: true,
    cell: ({ number, service }) => <a href={`/help?${number}`}>{`Заява № ${number}, ${service}`}</a>,
  },
  { key: 'service', title: 'Послуга', cell: ({ service }) => service, sorted: 'ascending', onSort: () => undefined },
  { key: 'days', title: 'Днів', numeric: true, cell: ({ days }) => days },
];

const files: readonly UploadRow[] = [
  { key: 'a', name: 'паспорт.pdf', size: 348_160, state: 'uploading', percent: 40 },
  { key: 'b', name: 'довідка.jpg', size: 4_400_000, state: 'failed', percent: 0, problem: 'Файл завеликий' },
  { key: 'c', name: 'виписка.png', size: 90_000, state: 'done', percent: 100 },
];

/** Parts that only show something. */
export function Showcase(): ReactNode {
  const [chosen, setChosen] = useState(files);
  const [added, setAdded] = useState(['Паспорт', 'Довідка']);
  return (
    <>
      <h2>Файли</h2>
      <FileUpload
        id="files"
        label="Документи"
        hint="До 5 МБ: jpg, png, pdf"
        multiple
        rows={chosen}
        onFiles={() => undefined}
        onRetry={() => undefined}
        onRemove={(key) => setChosen((before) => before.filter((row) => row.key !== key))}
      />
      <h2>Додані документи</h2>
      <ul>
        {added.map((title) => (
          <li key={title}>
            <Button look="secondary" onClick={() => setAdded((before) => before.filter((one) => one !== title))}>
              {`Вилучити із заяви: ${title}`}
            </Button>
          </li>
        ))}
      </ul>
      <h2>Переліки</h2>
      <Table caption="Заяви у роботі" columns={columns} rows={rows} rowKey={({ number }) => number} />
      <Pagination shown={2} hasMore onMore={() => undefined} />
      <SummaryList
        rows={[
          { term: 'Прізвище', value: 'Ґалаґан', changeHref: '/help?surname' },
          { term: 'Телефон', value: '' },
        ]}
      />
      <TaskList
        tasks={[
          { title: 'Ваші дані', href: '/help?1', status: 'Виконано', hint: 'Перевірте адресу' },
          { title: 'Документи', href: '/help?2', status: <StatusTag kind="active">У процесі</StatusTag> },
          { title: 'Підпис', status: 'Ще не можна почати' },
        ]}
      />
      <Timeline
        events={[{ key: '1', title: 'Надіслано', when: '21 листопада 2026 р.', dateTime: '2026-11-21T10:00:00Z' }]}
      />
      <h2>Стани</h2>
      <p>
        <StatusTag kind="neutral">Чернетка</StatusTag> <StatusTag kind="done">Виконано</StatusTag>{' '}
        <StatusTag kind="attention">Потрібні уточнення</StatusTag> <StatusTag kind="refused">Відмовлено</StatusTag>
      </p>
      <NotificationBanner>
        <p>У п’ятницю кабінет не працюватиме.</p>
      </NotificationBanner>
      <InsetText>Документи повертаємо.</InsetText>
      <WarningText>Після строку заяву закриємо.</WarningText>
      <Disclosure summary="Що таке РНОКПП">
        <p>Номер платника податків.</p>
      </Disclosure>
      <WithAside>
        <Card>
          <h3>Картка</h3>
          <Hint>Пояснення</Hint>
        </Card>
        <LinkList items={[{ href: '/help?3', text: 'Правила' }]} />
      </WithAside>
      <h2>Для працівників</h2>
      <Tabs
        label="Частини заяви"
        tabs={[
          { key: 'a', title: 'Дані', content: <p>Дані заявника</p> },
          { key: 'b', title: 'Історія', content: <p>Що було</p> },
        ]}
      />
      <MenuButton
        label="Дії із заявою"
        items={[
          { text: 'Відкрити', href: '/help?4' },
          { text: 'Передати', onSelect: () => undefined },
        ]}
      />
    </>
  );
}
