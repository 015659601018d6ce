import pino, { type Logger } from 'pino';

/** The log: one JSON line an event. Callers name what they log; requests, bodies and headers are never dumped whole. */
export const openLog = (level: string, destination?: pino.DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        req: (request: { method?: string }) => ({ method: request.method }),
        res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
        err: (error: Error) => ({ name: error.name, message: error.message, stack: error.stack }),
      },
      redact: {
        paths: ['password', 'token', 'cookie', 'code', '*.password', '*.token', '*.cookie', '*.secret'],
        remove: true,
      },
    },
    // Lines leave together, at the latest after a quarter of a second and before the process ends: a write for each is
    // a system call for each request.
    destination ?? pino.destination({ sync: false, minLength: 4_096, periodicFlush: 250 }),
  );
