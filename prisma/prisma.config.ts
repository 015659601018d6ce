// Read by Prisma's own command. Addresses are given on the command line of packages/db/src/cli.ts, never here.
export default {
  schema: '.',
  migrations: { path: 'migrations' },
};
