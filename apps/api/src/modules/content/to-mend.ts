import type { ContentKind } from '@cabinet/contracts/content';
import type { FieldError } from '@cabinet/contracts/http/problem';
import type { ContentForm } from '@cabinet/contracts/managed-content';
import { readText } from './markdown.ts';
import { hasHeadings } from './rules.ts';

const missing = (form: ContentForm, names: readonly (keyof ContentForm)[]): FieldError[] =>
  names
    .filter((name) => String(form[name] ?? '').trim() === '')
    .map((name) => ({ pointer: `/${name}`, code: 'field.required' }));

const isSource = (url: string): boolean => url === '' || (url.startsWith('https://') && URL.canParse(url));

/** What an editor must mend before this may be published; an empty list when it may. */
export function faultsOf(kind: ContentKind, form: ContentForm): FieldError[] {
  const needed = ['titleUk', 'titleEn', 'textUk', 'textEn'] as const;
  const ofAct = kind === 'law' ? (['actNumber', 'actDate', 'sourceUrl'] as const) : [];
  const texts = (['textUk', 'textEn'] as const).flatMap((name) =>
    readText(form[name], { headings: hasHeadings(kind) })
      .faults.slice(0, 1)
      .map(({ line, code }) => ({ pointer: `/${name}`, code, params: { line } })),
  );
  const source = isSource(form.sourceUrl) ? [] : [{ pointer: '/sourceUrl', code: 'content.source_address' }];
  return [...missing(form, [...needed, ...ofAct]), ...texts, ...source];
}
