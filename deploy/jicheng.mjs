#!/usr/bin/env node
import { built, ready } from './prepare.mjs';

await ready();
const { main } = await built('apps/cli/src/main.js');
await main(process.argv.slice(2));
