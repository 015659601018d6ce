import { keepCompiled } from './platform/keep-compiled.ts';

keepCompiled();
await import('./serve.ts');
