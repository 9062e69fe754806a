#!/usr/bin/env node
import { startCommand } from './start-command.ts';

/** `npx rollup-jobs`, of the installed package */
await startCommand('rollup-jobs');
