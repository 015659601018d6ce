import { type ServicePort, serveKeyRoom } from './key-service.ts';

// A dedicated worker's global scope is its port; the types of Node and of pages do not know it as one.
serveKeyRoom(globalThis as unknown as ServicePort);
