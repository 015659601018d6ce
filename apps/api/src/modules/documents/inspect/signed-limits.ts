import type { ZipLimits } from '@cabinet/kep/asice/zip';

/** What a container may unpack to, when it is inspected and when its signatures are verified. */
export const asicLimits: ZipLimits = { entries: 200, totalSize: 20 * 1024 * 1024 };

/** Octets that all signatures of a file may have to be verified over: each hashes its content anew, and slowly. */
export const mostHashed = 64 * 1024 * 1024;
