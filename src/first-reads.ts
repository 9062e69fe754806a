import { beginFirstReads } from './elasticsearch/first-reads.ts';

/** Runs as soon as it is there: the rest of the app comes later, and takes long to read. */
beginFirstReads(window.location.pathname);
