import type { ProductDefinition } from '@cabinet/contracts/catalogue-products';
import { aProduct, storeProduct, storeShelves } from '@cabinet/testkit/products';
import { beforeAll } from 'vitest';
import { type Cabinet, type Caller, useCabinet } from './cabinet.ts';
import { anEditor } from './tables.ts';

/** What products are described by, and an editor who keeps it. */
export interface ReferenceRoom {
  readonly cabinet: Cabinet;
  readonly editor: Caller;
  /** Stores a product of the class. */
  readonly stored: (
    classCode: string,
    more?: Partial<ProductDefinition>,
    state?: 'active' | 'deleted',
  ) => ReturnType<typeof storeProduct>;
  /** What the records say that the editor did, each act once. */
  readonly recorded: () => Promise<string[]>;
}

/** A cabinet with shelves and an editor, there before the first test of the file. */
export function useReference(): ReferenceRoom {
  const cabinet = useCabinet();
  const editor = {} as Caller;
  let manufacturerId = '';
  beforeAll(async () => {
    [manufacturerId] = (await storeShelves(cabinet.db)).makers;
    Object.assign(editor, await anEditor(cabinet));
  });
  return {
    cabinet,
    editor,
    stored: (classCode, more = {}, state = 'active') => {
      const definition = aProduct({ name: { uk: 'Крок', en: 'Step' }, ...more });
      return storeProduct(cabinet.db, { classCode, state, manufacturerId, definition });
    },
    recorded: async () => {
      const where = { actorId: editor.accountId };
      const records = await cabinet.db.auditRecord.findMany({ where, distinct: ['action'] });
      return records.map(({ action }) => action).sort();
    },
  };
}
