import * as imports from '@cabinet/contracts/registry-imports';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile, mountUpload } from '#platform/http/mount.ts';
import { addImport } from './add-import.ts';
import { carryOutImport } from './carry-out.ts';
import { exportImportFaults, listImportFaults } from './import-faults.ts';
import { listImports, readImport } from './imports.ts';

/** People of the databank brought as files. */
export function importRoutes(app: FastifyInstance): void {
  mount(app, imports.listRegistryImportsRoute, ['officer'], (ctx, { query }) => listImports(ctx, query));
  mountUpload(app, imports.addRegistryImportRoute, ['officer'], (ctx, _asked, upload) => addImport(ctx, upload));
  mount(app, imports.readRegistryImportRoute, ['officer'], (ctx, { params }) => readImport(ctx, params.importId));
  mount(app, imports.listRegistryImportFaultsRoute, ['officer'], (ctx, { params, query }) =>
    listImportFaults(ctx, params.importId, query),
  );
  mountFile(app, imports.exportRegistryImportFaultsRoute, ['officer'], (ctx, { params, query }) =>
    exportImportFaults(ctx, params.importId, query),
  );
  mount(app, imports.carryOutRegistryImportRoute, ['officer'], (ctx, { params, body }) =>
    carryOutImport(ctx, params.importId, body),
  );
}
