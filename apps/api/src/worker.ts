import { keepCompiled } from './platform/keep-compiled.ts';

keepCompiled();
await import('./work.ts');
