/**
 * `import-memory-process.ts <rows>`: imports so many rows on SQLite and prints the greatest memory it had, in bytes.
 */
import process from 'node:process';
import { importOnSqlite } from './contact-imports.ts';

await importOnSqlite(Number(process.argv[2]));
console.log(process.resourceUsage().maxRSS * 1024);
