import { addImportRoute, type ProductImport } from '@cabinet/contracts/product-imports';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useUploads } from '#shared/api/use-uploads.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { FileUpload } from '#shared/ui/FileUpload.tsx';
import { Lead, LinkList } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { exportAddress, importsQuery } from '../queries.ts';

/** As the API takes it, bytes. */
const largest = 5 * 1024 * 1024;
const endings = ['.csv', '.txt', '.tsv', '.xlsx'];
const fieldId = 'table';

/** What is wrong with a file before anything of it is sent; nothing when it may go. */
const useObjection = (): ((file: File) => string | null) => {
  const { add: text } = useText('productImports');
  const formats = useFormats();
  return ({ name, size }) => {
    if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) return text.wrongFormat(name);
    if (size > largest) return text.tooLarge(name, formats.size(largest));
    return size === 0 ? text.nothingIn(name) : null;
  };
};

function Chooser({ refusals }: { readonly refusals: Refusals }): ReactNode {
  const { add: text } = useText('productImports');
  const formats = useFormats();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const objection = useObjection();
  const uploads = useUploads<ProductImport>({
    path: addImportRoute.path,
    onDone: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: importsQuery.queryKey });
      await navigate(staffPathTo('productImport', { importId: id }), { state: { news: 'brought' } });
    },
  });
  const take = (files: File[]): void => {
    const problems = files.flatMap((file) => objection(file) ?? []);
    refusals.refuse(problems.map((problem) => ({ fieldId, text: problem })));
    // One table at a time: a failed one gives way to the next.
    for (const { key } of uploads.rows) uploads.remove(key);
    if (problems.length === 0) uploads.add(files);
  };
  return (
    <FileUpload
      id={fieldId}
      label={text.file}
      hint={text.hint(formats.size(largest))}
      error={refusals.at(fieldId)}
      rows={uploads.rows}
      onFiles={take}
      onRetry={uploads.retry}
      onRemove={uploads.remove}
      accept={endings.join(',')}
    />
  );
}

/** O10: a table is chosen and sent; it is looked through, and nothing is changed. */
export function NewImportPage(): ReactNode {
  const { add: text, list } = useText('productImports');
  const refusals = useRefusals();
  return (
    <Page
      title={text.title}
      back={{ href: staffPathTo('productImports'), text: list.title }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Lead>{text.lead}</Lead>
      <Chooser refusals={refusals} />
      <h2>{text.sampleTitle}</h2>
      <p>{text.sample}</p>
      <LinkList
        items={[
          { href: exportAddress('xlsx'), text: text.sampleXlsx },
          { href: exportAddress('csv'), text: text.sampleCsv },
        ]}
      />
      <Disclosure summary={text.columnsTitle}>
        <SummaryList rows={text.columns.map(([term, value]) => ({ term, value }))} />
        <p>{text.attributes}</p>
      </Disclosure>
    </Page>
  );
}
