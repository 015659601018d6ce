import { serveVerifier, type VerifierPort } from './verify-service.ts';

// A dedicated worker's global scope is its port; the types of Node and of pages do not know it as one.
serveVerifier(globalThis as unknown as VerifierPort);
