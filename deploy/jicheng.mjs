#!/usr/bin/env node
import { run } from './prepare.mjs';

await run('apps/cli/src/main.js', process.argv.slice(2));
