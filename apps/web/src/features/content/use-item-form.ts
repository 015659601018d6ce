import type { ContentKind } from '@cabinet/contracts/content';
import { type ContentItemId, OfficeId } from '@cabinet/contracts/ids';
import {
  ContentForm,
  createContentRoute,
  draftContentRoute,
  type ManagedContentDetail,
} from '@cabinet/contracts/managed-content';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { relocated } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';

/** A box holds text: the place in the list is read as a number; whom a new banner is for stands among the answers. */
export const ItemForm = z.extend(ContentForm, {
  position: z.pipe(z.string(), z.pipe(z.transform(Number), ContentForm.shape.position)),
  office: z.union([z.literal('all'), OfficeId]),
});

export interface Editing {
  readonly kind: ContentKind;
  /** Null for an item that is not there yet. */
  readonly item: ManagedContentDetail | null;
  /** Whom a new banner is for at first: 'all', an id, or '' when it must be chosen. */
  readonly office: string;
}

const nothing = { titleUk: '', titleEn: '', textUk: '', textEn: '', actNumber: '', actDate: '', sourceUrl: '' };

const beginningOf = ({ item, office }: Editing): Defaults<typeof ItemForm> => ({
  ...(item ? { ...item.form, position: String(item.form.position) } : { ...nothing, topics: [], position: '1' }),
  // Of an item that is there it is not asked any more.
  office: item ? 'all' : (office as 'all'),
});

/** What publishing would refuse is told at the fields; it is stored all the same. */
const assertWhole = ({ toMend: errors }: ManagedContentDetail): void => {
  if (errors.length > 0) throw new ApiProblem({ ...frequentProblems.invalidRequest, title: '', errors });
};

/** Creates the item once, then keeps its draft; remembers the version of what it stored last. */
const useStore = ({ kind, item }: Editing) => {
  const stored = useRef<Pick<ManagedContentDetail, 'id' | 'version'> | null>(item);
  const change = useChange('content', useText('editing').stale);
  return async (answers: z.infer<typeof ItemForm>, idempotencyKey: string): Promise<ManagedContentDetail> => {
    const { office, ...form } = answers;
    const known = stored.current;
    try {
      const detail = await change(() => {
        if (!known) {
          const officeId = office === 'all' ? null : office;
          return call(createContentRoute, { body: { kind, officeId, form }, idempotencyKey });
        }
        const params = { itemId: known.id };
        return call(draftContentRoute, { params, body: { version: known.version, form }, idempotencyKey });
      });
      stored.current = detail;
      return detail;
    } catch (refusal) {
      throw relocated(refusal, '/form');
    }
  };
};

interface ItemEditor {
  readonly form: ContractForm<typeof ItemForm>;
  /** Stores the draft as it is, whole or not, and goes back to its page. */
  readonly keep: () => void;
  /** Whom a banner is for can be chosen till it is stored. */
  readonly isNew: boolean;
}

const numberOfDraft = ({ revisions }: ManagedContentDetail): string =>
  String(revisions.find(({ standing }) => standing === 'draft')?.number ?? 1);

/** The form of an item: kept in the tab while it is typed, stored as a draft, then shown as visitors will see it. */
export const useItemForm = (editing: Editing): ItemEditor => {
  const { form: text } = useText('editing');
  const navigate = useNavigate();
  const store = useStore(editing);
  const isLeaving = useRef(false);
  const [itemId, setItemId] = useState<ContentItemId | undefined>(editing.item?.id);
  const copyKey = `content/${editing.item?.id ?? editing.kind}`;
  const [{ beginning, typed }] = useState(() => {
    const start = beginningOf(editing);
    return { beginning: start, typed: readTyped(copyKey, start) };
  });
  const missing = (field: string): string => `${field}: ${text.missing}`;
  const { kind } = editing;
  const form = useContractForm(ItemForm, {
    defaults: typed ?? beginning,
    words: {
      position: text.positionMissing,
      office: { 'field.choice': text.officeMissing, 'field.format': text.officeMissing },
      titleUk: missing(text.titleUk[kind]),
      titleEn: missing(text.titleEn[kind]),
      textUk: missing(text.textUk[kind]),
      textEn: missing(text.textEn[kind]),
      actNumber: missing(text.actNumber),
      actDate: missing(text.actDate),
      sourceUrl: missing(text.sourceUrl),
    },
    onSubmit: async (answers, { idempotencyKey }) => {
      const leaves = isLeaving.current;
      isLeaving.current = false;
      const detail = await store(answers, idempotencyKey);
      dropTyped(copyKey);
      setItemId(detail.id);
      const params = { itemId: detail.id };
      if (leaves) return navigate(staffPathTo('contentItem', params), { state: { news: 'kept' } });
      assertWhole(detail);
      return navigate(staffPathTo('previewContent', { ...params, revision: numberOfDraft(detail) }));
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  const keep = (): void => {
    isLeaving.current = true;
    form.submit();
  };
  return { form, keep, isNew: itemId === undefined };
};
