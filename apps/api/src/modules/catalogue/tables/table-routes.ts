import * as imports from '@cabinet/contracts/product-imports';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile, mountUpload } from '#platform/http/mount.ts';
import { addImport } from './add-import.ts';
import { carryOutImport } from './carry-out.ts';
import { listEastin } from '../eastin.ts';
import { exportProducts } from './export-products.ts';
import { exportImportFaults, listImportFaults } from './import-faults.ts';
import { listImportLines } from './import-lines.ts';
import { listImports, readImport } from './imports.ts';
import { publishImport } from './publish-import.ts';

const editors = ['administrator', 'editor'] as const;

/** Products as tables: brought in, and taken out. */
export function tableRoutes(app: FastifyInstance): void {
  mount(app, imports.listImportsRoute, editors, (ctx, { query }) => listImports(ctx, query));
  mountUpload(app, imports.addImportRoute, editors, (ctx, _asked, upload) => addImport(ctx, upload));
  mount(app, imports.readImportRoute, editors, (ctx, { params }) => readImport(ctx, params.importId));
  mount(app, imports.listImportFaultsRoute, editors, (ctx, { params, query }) =>
    listImportFaults(ctx, params.importId, query),
  );
  mountFile(app, imports.exportImportFaultsRoute, editors, (ctx, { params, query }) =>
    exportImportFaults(ctx, params.importId, query),
  );
  mount(app, imports.listImportLinesRoute, editors, (ctx, { params, query }) =>
    listImportLines(ctx, params.importId, query),
  );
  mount(app, imports.carryOutImportRoute, editors, (ctx, { params, body }) =>
    carryOutImport(ctx, params.importId, body),
  );
  mount(app, imports.publishImportRoute, editors, (ctx, { params, body }) => publishImport(ctx, params.importId, body));
  mountFile(app, imports.exportProductsRoute, 'public', (ctx, { query }) => exportProducts(ctx, query));
  mount(app, imports.listEastinRoute, 'public', (ctx, { query }) => listEastin(ctx, query));
}
